package dev.signet.web.session;

import dev.signet.application.port.in.Caller;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The login behind a credential. Times are seconds since the epoch.
 *
 * @param idleExpiresAt absent where a token carries the login: it does not know
 */
@Serdeable
public record SessionResponse(
        String sub,
        String sid,
        long stamp,
        long authTime,
        String acr,
        List<String> amr,
        @Nullable Long idleExpiresAt,
        long expiresAt) {

    public static SessionResponse from(Caller caller) {
        return new SessionResponse(
                caller.user().value(),
                caller.session().value(),
                caller.stamp().value(),
                caller.authTime().getEpochSecond(),
                caller.acr(),
                caller.amr().stream().sorted().toList(),
                caller.idleEnd().map(end -> end.getEpochSecond()).orElse(null),
                caller.expiresAt().getEpochSecond());
    }
}
