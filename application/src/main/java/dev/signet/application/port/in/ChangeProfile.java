package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.User;

/** Changes how the caller is shown to others. */
public interface ChangeProfile {

    /** @param displayName as typed */
    Result changeDisplayName(Caller caller, String displayName);

    /** What became of it. */
    sealed interface Result {

        record Changed(User user) implements Result {}

        record Rejected(Flaw flaw) implements Result {}

        record AlreadyOver(EndReason reason) implements Result {}
    }
}
