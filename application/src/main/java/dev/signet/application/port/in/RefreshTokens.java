package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;
import java.time.Duration;

/**
 * Trades a refresh token for a new pair (RFC 6749 section 6). Each is good once; the one just used is answered again
 * with the same successor for a short while, since a response may be lost.
 */
public interface RefreshTokens {

    /** @param refreshToken as sent */
    Result refresh(String refreshToken);

    /** What became of it. */
    sealed interface Result {

        record Refreshed(Login login) implements Result {}

        /** Not a refresh token by its form; an access token is none. */
        record NotARefreshToken() implements Result {}

        /** Not sealed by us, or of a family that nobody remembers. Nothing was touched. */
        record NotGenuine() implements Result {}

        /** Genuine, but the session is over; by this very call, if the token had been used before. */
        record Over(EndReason reason) implements Result {}

        /** Genuine, but its session refreshes too often. */
        record Throttled(Duration pause) implements Result {}
    }
}
