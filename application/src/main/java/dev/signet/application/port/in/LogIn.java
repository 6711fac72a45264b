package dev.signet.application.port.in;

import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Device;
import dev.signet.domain.throttle.KnownBrowser;
import dev.signet.domain.throttle.Network;
import dev.signet.domain.user.Password;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
     * @param network where failures are counted
     * @param browser what the browser shows of earlier logins
     */
    record Command(
            String username,
            Password password,
            Mode mode,
            boolean remember,
            Device device,
            List<CookieSecret> presented,
            Network network,
            Optional<KnownBrowser> browser,
            Optional<SolvedCaptcha> captcha) {
        public Command {
            presented = List.copyOf(presented);
        }
    }

    /** What became of it. */
    sealed interface Result {

        /** @param browser what the browser is to show at its next login; empty for a login that no browser carries */
        record LoggedIn(Login login, Optional<KnownBrowser> browser) implements Result {}

        /**
         * An unknown name or a wrong password: one answer, that takes the same time.
         *
         * @param captchaNext whether the next attempt needs a captcha
         */
        record CredentialsInvalid(boolean captchaNext) implements Result {}

        /** Nothing was looked at: first a captcha is to be solved. */
        record CaptchaRequired() implements Result {}

        /** Nothing else was looked at: the answer is wrong or too late, or the captcha was looked at before. */
        record CaptchaInvalid() implements Result {}

        /** Nothing was looked at: the same answer for a wrong and for the right password. */
        record Throttled(Duration pause) implements Result {}

        /** Told only to somebody who knew the password. */
        record AccountDisabled() implements Result {}

        /** The policy refuses one login more than so many. */
        record LimitReached(int limit) implements Result {}
    }
}
