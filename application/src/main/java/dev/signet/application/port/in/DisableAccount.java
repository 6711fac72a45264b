package dev.signet.application.port.in;

import dev.signet.domain.user.UserId;

/** Takes an account out of use, and back. */
public interface DisableAccount {

    /** Ends all sessions of a user and lets no new one begin; nobody can lock the own account. */
    Guarded<Result> disable(Caller administrator, UserId user);

    /** Lets a disabled user log in again. */
    Guarded<Result> enable(Caller administrator, UserId user);

    /** What became of it. */
    enum Result {
        DONE,
        NO_SUCH_USER,
        /** The last administrator would be one of those, and then nobody could undo it. */
        ONESELF
    }
}
