package dev.signet.application.usecase;

import dev.signet.application.port.in.Barrier;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Counts guesses of the current password with those of logins, by the very same counters: else whoever holds a session
 * of somebody would go on guessing where the login has stopped.
 */
final class PasswordGuard {

    private final Gate gate;
    private final KnownBrowsers browsers;
    private final Users users;
    private final Audit audit;

    PasswordGuard(Gate gate, KnownBrowsers browsers, Users users, Audit audit) {
        this.gate = gate;
        this.browsers = browsers;
        this.users = users;
        this.audit = audit;
    }

    /** @param failure how it is written down that nothing was looked at */
    <R> R attempt(
            Caller caller,
            PasswordProof proof,
            AuditKind failure,
            Supplier<R> attempt,
            Predicate<R> wrong,
            Function<Barrier, R> stopped) {
        return switch (gate.pass(counters(caller, proof), proof.captcha())) {
            case Gate.Open open -> gate.guard().attempt(open.entered(), attempt, wrong);
            case Gate.Closed closed -> {
                note(caller, failure, Cause.THROTTLED);
                yield stopped.apply(new Barrier.Throttled(closed.pause()));
            }
            case Gate.CaptchaRequired required -> {
                note(caller, failure, Cause.CAPTCHA_REQUIRED);
                yield stopped.apply(new Barrier.CaptchaRequired());
            }
            case Gate.CaptchaInvalid invalid -> {
                note(caller, failure, Cause.CAPTCHA_INVALID);
                yield stopped.apply(new Barrier.CaptchaInvalid());
            }
        };
    }

    private List<Counter> counters(Caller caller, PasswordProof proof) {
        var limits = gate.guard().limits();
        return browsers.counters(limits, proof.browser(), () -> Optional.of(caller.user()))
                .orElseGet(() -> limits.ofStranger(users.find(caller.user()).map(User::name), proof.network()));
    }

    private void note(Caller caller, AuditKind failure, Cause cause) {
        audit.write(
                audit.event(failure).about(caller.user()).in(caller.session()).because(cause));
    }
}
