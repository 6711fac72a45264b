package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;
import dev.signet.domain.throttle.Network;
import java.time.Duration;
import java.util.Optional;

/**
 * Trades a client's refresh token for new tokens (RFC 6749 section 6), by the rule that holds for our own: each is good
 * once, but for a lost answer.
 */
public interface RefreshClientTokens {

    ForClient<Result> refresh(ClientCredentials client, Network network, Command command);

    /** @param scope as sent; less than was granted, or all of it if left out */
    record Command(String refreshToken, Optional<String> scope) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What became of it. */
    sealed interface Result {

        record Refreshed(ClientTokens tokens) implements Result {}

        record NotForThisClient() implements Result {}

        /** Not sealed by us, or another client's. Nothing was touched. */
        record NotGenuine() implements Result {}

        /** More was asked than was granted. Nothing was touched. */
        record ScopeTooWide() implements Result {}

        record Over(EndReason reason) implements Result {}

        record Throttled(Duration pause) implements Result {}
    }
}
