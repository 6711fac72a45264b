package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;
import dev.signet.domain.throttle.Network;

/**
 * Trades an authorization code for tokens (RFC 6749 section 4.1.3), once. A second use, even by a client whose answer
 * was lost, ends what the first one bought: nobody can tell a lost answer from a copy of the code.
 */
public interface TradeCode {

    ForClient<Result> trade(ClientCredentials client, Network network, Command command);

    /** As sent; a parameter that is missing is empty, and fits nothing. */
    record Command(String code, String redirectUri, String verifier) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What became of it. */
    sealed interface Result {

        record Traded(ClientTokens tokens) implements Result {}

        /** The client is not registered for codes. */
        record NotForThisClient() implements Result {}

        /** No code of this client, too late, or with the wrong proof. */
        record BadCode() implements Result {}

        /** Genuine, but what it stands for is over; by this very call, if the code had been used before. */
        record Over(EndReason reason) implements Result {}
    }
}
