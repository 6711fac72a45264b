package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_ACCESS_LIFE;
import static dev.signet.web.main.Variable.SIGNET_REFRESH_LEEWAY;
import static dev.signet.web.main.Variable.SIGNET_RENEWAL_GRACE;
import static dev.signet.web.main.Variable.SIGNET_RENEWAL_WINDOW;

import dev.signet.application.usecase.Policies;
import dev.signet.domain.refresh.Grace;
import dev.signet.domain.refresh.RenewalWindow;
import dev.signet.domain.refresh.Rotation;
import dev.signet.domain.session.Lives;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The times of access and refresh tokens that an operator changed, in whole seconds. */
public record TokenSettings(
        Optional<Duration> accessLife,
        Optional<Duration> renewalWindow,
        Optional<Duration> refreshLeeway,
        Optional<Duration> renewalGrace) {

    private static final Pattern SECONDS = Pattern.compile("0|[1-9][0-9]{0,6}");
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(10);
    private static final Duration LONGEST_LIFE = Duration.ofHours(24);
    private static final Duration LONGEST_LEEWAY = Duration.ofMinutes(5);

    /** What trades a token for its successor has to fit into the token's life. */
    static TokenSettings of(Environment environment, Lives unlessChanged) {
        var life = seconds(environment, SIGNET_ACCESS_LIFE, SHORTEST_LIFE, LONGEST_LIFE);
        var longest = life.orElse(unlessChanged.access()).minusSeconds(1);
        return new TokenSettings(
                life,
                seconds(environment, SIGNET_RENEWAL_WINDOW, Duration.ofSeconds(1), longest),
                seconds(environment, SIGNET_REFRESH_LEEWAY, Duration.ZERO, LONGEST_LEEWAY),
                seconds(environment, SIGNET_RENEWAL_GRACE, Duration.ZERO, longest));
    }

    Policies in(Policies policies) {
        var changed = accessLife
                .map(life -> policies.with(policies.lives().withAccess(life)))
                .orElse(policies);
        changed = renewalWindow.map(RenewalWindow::new).map(changed::with).orElse(changed);
        changed = refreshLeeway.map(Rotation::new).map(changed::with).orElse(changed);
        return renewalGrace.map(Grace::new).map(changed::with).orElse(changed);
    }

    private static Optional<Duration> seconds(
            Environment environment, Variable variable, Duration least, Duration most) {
        return environment.text(variable).map(text -> {
            long seconds = SECONDS.matcher(text).matches() ? Long.parseLong(text) : -1;
            if (seconds < least.toSeconds() || seconds > most.toSeconds()) {
                throw new BadSetting(
                        variable,
                        "is '" + text + "'",
                        "write a number of seconds from " + least.toSeconds() + " to " + most.toSeconds());
            }
            return Duration.ofSeconds(seconds);
        });
    }
}
