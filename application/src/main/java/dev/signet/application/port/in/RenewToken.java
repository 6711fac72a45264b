package dev.signet.application.port.in;

import dev.signet.domain.access.AccessToken;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.session.EndReason;
import java.time.Duration;
import java.time.Instant;

/**
 * Trades an access token in the last part of its life for its successor. Whoever asks again gets the same successor, so
 * the chain cannot fork; the old token dies a moment later.
 */
public interface RenewToken {

    /** @param accessToken as sent */
    Result renew(String accessToken);

    /** What became of it. */
    sealed interface Result {

        record Renewed(Caller caller, AccessToken token, Instant issuedAt) implements Result {}

        record TooEarly(Instant now, Instant opensAt) implements Result {}

        record BadToken(TokenFault fault) implements Result {}

        record Over(EndReason reason) implements Result {}

        /** A third party's, which has other ways: it would become one of our own. */
        record NotOurOwn() implements Result {}

        /** Genuine, but its session renews too often. */
        record Throttled(Duration pause) implements Result {}
    }
}
