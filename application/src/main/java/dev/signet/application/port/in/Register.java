package dev.signet.application.port.in;

import dev.signet.domain.throttle.Network;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Opens an account. */
public interface Register {

    Result register(Command command);

    /**
     * @param username as typed
     * @param displayName as typed; the login name stands in for it
     * @param network where attempts are counted
     */
    record Command(
            String username,
            Password password,
            Optional<String> displayName,
            Network network,
            Optional<SolvedCaptcha> captcha) {}

    /** What became of it. */
    sealed interface Result {

        record Registered(User user) implements Result {}

        record NameTaken() implements Result {}

        record Rejected(List<Flaw> flaws) implements Result {}

        record CaptchaRequired() implements Result {}

        /** The answer is wrong or too late, or the captcha was looked at before. */
        record CaptchaInvalid() implements Result {}

        record Throttled(Duration pause) implements Result {}
    }
}
