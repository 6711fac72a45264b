package dev.signet.domain.throttle;

import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How often what may be done: none at all for measuring, or the standard. */
public enum Limits {
    STANDARD,
    NONE;

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static final Allowance PAIR = new Allowance("pair", 10, QUARTER, 3, Allowance.WhenEmpty.WAIT);
    private static final Allowance NAME = new Allowance("name", 100, Duration.ofDays(1), 3, Allowance.WhenEmpty.WAIT);
    private static final Allowance NETWORK = new Allowance("network", 3, QUARTER, 3, Allowance.WhenEmpty.CAPTCHA);
    private static final Allowance LANE = new Allowance("lane", 10, QUARTER, 3, Allowance.WhenEmpty.WAIT);
    private static final Allowance REGISTRATION =
            new Allowance("registration", 30, Duration.ofHours(1), 10, Allowance.WhenEmpty.WAIT);
    private static final Allowance CAPTCHA = Allowance.plain("captcha", 60, Duration.ofMinutes(10));
    private static final Allowance REFRESH = Allowance.plain("refresh", 120, Duration.ofMinutes(1));
    private static final Allowance RENEWAL = Allowance.plain("renewal", 60, Duration.ofMinutes(1));
    private static final Allowance SIGNATURE = Allowance.plain("signature", 30, Duration.ofMinutes(1));
    private static final Allowance CLIENT = Allowance.plain("client", 30, Duration.ofMinutes(1));

    /**
     * Failures of a browser that nobody knows: by name, by network, and by both. All spellings of a name are one; what
     * can be no name is one too.
     */
    public List<Counter> ofStranger(Optional<LoginName> name, Network network) {
        String spelt = name.map(LoginName::value).orElse("");
        return counting(PAIR.of(network + "|" + spelt), NAME.of(spelt), NETWORK.of(network.value()));
    }

    /** Failures of a browser that has logged in to this account before: nobody else's count here. */
    public List<Counter> ofKnownBrowser(KnownBrowser browser, UserId user) {
        return counting(LANE.of(browser.id() + "|" + user));
    }

    public List<Counter> ofRegistration(Network network) {
        return counting(REGISTRATION.of(network.value()));
    }

    public List<Counter> ofCaptcha(Network network) {
        return counting(CAPTCHA.of(network.value()));
    }

    public List<Counter> ofRefresh(SessionId session) {
        return counting(REFRESH.of(session.value()));
    }

    public List<Counter> ofRenewal(SessionId session) {
        return counting(RENEWAL.of(session.value()));
    }

    /** Signatures that turned out to be bad. */
    public List<Counter> ofSignature(Network network) {
        return counting(SIGNATURE.of(network.value()));
    }

    /** Wrong proofs of programs. */
    public List<Counter> ofClient(Network network) {
        return counting(CLIENT.of(network.value()));
    }

    private List<Counter> counting(Counter... counters) {
        return this == NONE ? List.of() : List.of(counters);
    }
}
