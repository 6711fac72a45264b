package dev.signet.application.port.in;

import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Device;
import dev.signet.domain.user.Password;
import java.util.List;

/** Begins a session for somebody who knows a name and its password. */
public interface LogIn {

    Result logIn(Command command);

    /** How the session is to be carried. */
    enum Mode {
        COOKIE,
        TOKEN
    }

    /**
     * @param username as typed
     * @param remember whether a cookie is to outlive the browser
     * @param presented the cookies of our name that came along: a login never reuses one, and ends what they carry
     */
    record Command(
            String username,
            Password password,
            Mode mode,
            boolean remember,
            Device device,
            List<CookieSecret> presented) {
        public Command {
            presented = List.copyOf(presented);
        }
    }

    /** What became of it. */
    sealed interface Result {

        record LoggedIn(Login login) implements Result {}

        /** An unknown name or a wrong password: one answer, that takes the same time. */
        record CredentialsInvalid() implements Result {}

        /** Told only to somebody who knew the password. */
        record AccountDisabled() implements Result {}

        /** The policy refuses one login more than so many. */
        record LimitReached(int limit) implements Result {}
    }
}
