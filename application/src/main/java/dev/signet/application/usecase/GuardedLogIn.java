package dev.signet.application.usecase;

import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.in.LogIn.Result.CaptchaInvalid;
import dev.signet.application.port.in.LogIn.Result.CaptchaRequired;
import dev.signet.application.port.in.LogIn.Result.CredentialsInvalid;
import dev.signet.application.port.in.LogIn.Result.LoggedIn;
import dev.signet.application.port.in.LogIn.Result.Throttled;
import dev.signet.application.port.out.Users;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.User;
import java.util.List;
import java.util.Optional;

/** The login behind its guard: nothing of a password is looked at before the guard has let it pass. */
final class GuardedLogIn implements LogIn {

    private final LogIn logIn;
    private final Gate gate;
    private final KnownBrowsers browsers;
    private final Users users;

    GuardedLogIn(LogIn logIn, Gate gate, KnownBrowsers browsers, Users users) {
        this.logIn = logIn;
        this.gate = gate;
        this.browsers = browsers;
        this.users = users;
    }

    @Override
    public Result logIn(Command command) {
        return switch (gate.pass(counters(command), command.captcha())) {
            case Gate.Closed closed -> new Throttled(closed.pause());
            case Gate.CaptchaRequired required -> new CaptchaRequired();
            case Gate.CaptchaInvalid invalid -> new CaptchaInvalid();
            case Gate.Open open -> told(command, open, attempt(command, open));
        };
    }

    private Result attempt(Command command, Gate.Open open) {
        return gate.guard().attempt(open.entered(), () -> logIn.logIn(command), CredentialsInvalid.class::isInstance);
    }

    private List<Counter> counters(Command command) {
        var name = LoginName.parse(command.username());
        var limits = gate.guard().limits();
        return browsers.counters(
                        limits,
                        command.browser(),
                        () -> name.flatMap(users::findByName).map(User::id))
                .orElseGet(() -> limits.ofStranger(name, command.network()));
    }

    private Result told(Command command, Gate.Open open, Result result) {
        return switch (result) {
            case CredentialsInvalid wrong -> new CredentialsInvalid(open.captchaNext());
            case LoggedIn in -> command.mode() == Mode.COOKIE ? welcome(command, in) : in;
            default -> result;
        };
    }

    private LoggedIn welcome(Command command, LoggedIn in) {
        var browser = browsers.welcome(command.browser(), in.login().user());
        return new LoggedIn(in.login(), Optional.of(browser));
    }
}
