package dev.signet.web.session;

import dev.signet.application.port.in.WatchSession;
import dev.signet.domain.session.EndReason;
import dev.signet.web.caller.Reasons;
import dev.signet.web.text.Texts;
import io.micronaut.http.sse.Event;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What an open page is told.
 *
 * @param reason why the login ended
 * @param detail the same in words, in the page's language
 * @param expiresAt when it will end, in seconds since the epoch
 */
@Serdeable
record SessionEvent(
        @Nullable String reason,
        @Nullable String detail,
        @Nullable Long expiresAt) {

    static Event<SessionEvent> from(WatchSession.Event event, Texts texts) {
        return switch (event) {
            case WatchSession.Event.Ended ended -> {
                var reason = Reasons.of(ended.reason());
                yield Event.of(new SessionEvent(reason.code(), reason.detail(texts), null))
                        .name(ended.reason() == EndReason.REPLACED ? "replaced" : "kicked");
            }
            case WatchSession.Event.Expiring expiring ->
                Event.of(new SessionEvent(null, null, expiring.at().getEpochSecond()))
                        .name("expiring");
        };
    }

    /** It tells that the stream is open, and finds out that a page went away. */
    static Event<SessionEvent> heartbeat() {
        return Event.of(new SessionEvent(null, null, null)).name("watching");
    }
}
