package dev.signet.application.port.in;

import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;

/** Ends somebody else's sessions. */
public interface KickUser {

    /** Ends all of them, by raising the user's stamp. */
    Guarded<Result> kick(Caller administrator, UserId user);

    /** Ends one. */
    Guarded<Result> kick(Caller administrator, UserId user, SessionId session);

    /** What became of it. */
    sealed interface Result {

        /** Kicking what is over already is no error. */
        record Kicked(int sessions) implements Result {}

        record NoSuchUser() implements Result {}

        record NoSuchSession() implements Result {}
    }
}
