package dev.signet.application.port.in;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.session.EndReason;

/** Takes back what a user allowed a client: all that it got ends at once. */
public interface WithdrawGrant {

    Result withdraw(Caller caller, ClientId client);

    /** What became of it. */
    sealed interface Result {

        record Withdrawn(int sessionsEnded) implements Result {}

        record NoSuchGrant() implements Result {}

        record AlreadyOver(EndReason reason) implements Result {}
    }
}
