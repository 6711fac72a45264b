package dev.signet.web.audit;

import dev.signet.application.port.in.ExplainSession.Result.Explained;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Ending;
import dev.signet.domain.session.Session;
import dev.signet.web.caller.Reasons;
import dev.signet.web.session.SessionList;
import dev.signet.web.text.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The life of a session. Times are seconds since the epoch.
 *
 * @param end absent while it lives
 * @param events the oldest first; of many, the latest
 */
@Serdeable
record ExplainResponse(
        String sub,
        String sid,
        String carriedBy,
        SessionList.DeviceResponse device,
        String network,
        long stamp,
        long authTime,
        long createdAt,
        long lastSeenAt,
        long idleExpiresAt,
        long expiresAt,
        @Nullable End end,
        List<Happening> events) {

    /**
     * Why it is over.
     *
     * @param at absent where only the stamp tells
     * @param detail the reason in words
     */
    @Serdeable
    record End(@Nullable Long at, String reason, String detail) {}

    /**
     * What happened to it.
     *
     * @param byAnother whether somebody else did it
     */
    @Serdeable
    record Happening(
            long at,
            String kind,
            @Nullable String reason,
            boolean byAnother,
            String network,
            String traceId,
            int times) {

        static Happening from(AuditEntry entry) {
            var event = entry.event();
            return new Happening(
                    event.at().getEpochSecond(),
                    event.kind().code(),
                    event.cause().map(Cause::code).orElse(null),
                    event.actor().isPresent(),
                    // where an administrator sits is nobody's business
                    event.actor().isPresent() ? "" : event.trace().network(),
                    event.trace().id(),
                    entry.times());
        }
    }

    static ExplainResponse from(Explained explained, Texts texts) {
        var session = explained.session();
        var device = session.device();
        var life = session.life();
        return new ExplainResponse(
                session.user().value(),
                session.id().value(),
                word(session.kind()),
                new SessionList.DeviceResponse(word(device.type()), device.label()),
                device.network(),
                session.birth().stamp().value(),
                session.birth().authTime().getEpochSecond(),
                session.birth().at().getEpochSecond(),
                life.lastSeenAt().getEpochSecond(),
                life.idleEnd().getEpochSecond(),
                life.absoluteEnd().getEpochSecond(),
                explained.end().map(end -> end(session, end, texts)).orElse(null),
                explained.events().stream().map(Happening::from).toList());
    }

    private static End end(Session session, EndReason ended, Texts texts) {
        var reason = Reasons.of(ended);
        return new End(
                at(session, ended).map(Instant::getEpochSecond).orElse(null), reason.code(), reason.detail(texts));
    }

    private static Optional<Instant> at(Session session, EndReason ended) {
        return switch (ended) {
            case IDLE -> Optional.of(session.life().idleEnd());
            case EXPIRED -> Optional.of(session.life().absoluteEnd());
            default -> session.ending().map(Ending::at);
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
