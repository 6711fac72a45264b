package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_AUDIT_KEEP;
import static dev.signet.web.main.Variable.SIGNET_LEASE_POLICY;
import static dev.signet.web.main.Variable.SIGNET_LOGIN_POLICY;
import static dev.signet.web.main.Variable.SIGNET_RENEWAL_BUMP_STAMP;
import static dev.signet.web.main.Variable.SIGNET_STUDY_PROFILE;

import dev.signet.application.usecase.Policies;
import dev.signet.domain.revocation.LeasePolicy;
import dev.signet.domain.session.Lives;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.session.Overflow;
import dev.signet.domain.session.StudyProfile;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of the hexagon that an operator may choose, as they are written in variables. */
public record PolicySettings(
        Optional<StudyProfile> studyProfile,
        LoginPolicy loginPolicy,
        LeasePolicy leasePolicy,
        Duration keepAudit,
        TokenSettings tokens,
        boolean renewalBumpsStamp) {

    private static final Pattern AT_MOST = Pattern.compile("at-most:([1-9][0-9]{0,2}|1000):([a-z-]+)");
    private static final Pattern BOUNDED = Pattern.compile("bounded:([1-9][0-9]{0,2})");
    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,3})d");
    private static final Duration LONGEST_BOUND = Duration.ofMinutes(5);
    private static final Map<String, Overflow> OVERFLOWS = Map.of(
            "refuse", Overflow.REFUSE,
            "end-oldest", Overflow.END_OLDEST,
            "end-longest-idle", Overflow.END_LONGEST_IDLE);

    static PolicySettings of(Environment environment) {
        var profile = studyProfile(environment);
        return new PolicySettings(
                profile,
                loginPolicy(environment),
                leasePolicy(environment),
                keepAudit(environment),
                TokenSettings.of(environment, profile.map(Lives::of).orElseGet(Lives::standard)),
                renewalBumpsStamp(environment));
    }

    Policies policies(Origin issuer) {
        var policies = Policies.standard(issuer.toString())
                .with(loginPolicy)
                .with(leasePolicy)
                .keepingAudit(keepAudit)
                .withRenewalBumpingTheStamp(renewalBumpsStamp);
        return tokens.in(studyProfile.map(policies::with).orElse(policies));
    }

    private static Optional<StudyProfile> studyProfile(Environment environment) {
        return environment
                .text(SIGNET_STUDY_PROFILE)
                .map(text -> StudyProfile.named(text)
                        .orElseThrow(() -> new BadSetting(
                                SIGNET_STUDY_PROFILE,
                                "is '" + text + "', which is no profile",
                                "write seed-001 or seed-002, or remove it")));
    }

    private static LoginPolicy loginPolicy(Environment environment) {
        return environment
                .text(SIGNET_LOGIN_POLICY)
                .map(text -> loginPolicy(text)
                        .orElseThrow(() -> new BadSetting(
                                SIGNET_LOGIN_POLICY,
                                "is '" + text + "', which is no policy",
                                "write " + SIGNET_LOGIN_POLICY.meaning() + ", N from 1 to 1000")))
                .orElseGet(LoginPolicy::standard);
    }

    private static Optional<LoginPolicy> loginPolicy(String text) {
        return switch (text) {
            case "exclusive" -> Optional.of(new LoginPolicy.Exclusive());
            case "exclusive-per-device-type" -> Optional.of(new LoginPolicy.ExclusivePerDeviceType());
            case "unlimited" -> Optional.of(new LoginPolicy.Unlimited());
            default -> atMost(text);
        };
    }

    private static Optional<LoginPolicy> atMost(String text) {
        var written = AT_MOST.matcher(text);
        return written.matches()
                ? Optional.ofNullable(OVERFLOWS.get(written.group(2)))
                        .map(overflow -> new LoginPolicy.AtMost(Integer.parseInt(written.group(1)), overflow))
                : Optional.empty();
    }

    private static LeasePolicy leasePolicy(Environment environment) {
        var text = environment.text(SIGNET_LEASE_POLICY).orElse("ask");
        return switch (text) {
            case "ask" -> new LeasePolicy.Ask();
            case "deny" -> new LeasePolicy.Deny();
            default ->
                bounded(text)
                        .orElseThrow(() -> new BadSetting(
                                SIGNET_LEASE_POLICY,
                                "is '" + text + "', which is no policy",
                                "write ask, deny, or bounded:SECONDS, from 1 to " + LONGEST_BOUND.toSeconds()));
        };
    }

    private static Optional<LeasePolicy> bounded(String text) {
        var written = BOUNDED.matcher(text);
        return written.matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(written.group(1))))
                        .filter(bound -> bound.compareTo(LONGEST_BOUND) <= 0)
                        .map(LeasePolicy.Bounded::new)
                : Optional.empty();
    }

    private static Duration keepAudit(Environment environment) {
        var text = environment.text(SIGNET_AUDIT_KEEP).orElse("180d");
        var written = DAYS.matcher(text);
        if (!written.matches()) {
            throw new BadSetting(
                    SIGNET_AUDIT_KEEP, "is '" + text + "', which is no number of days", "write 1d to 9999d");
        }
        return Duration.ofDays(Long.parseLong(written.group(1)));
    }

    private static boolean renewalBumpsStamp(Environment environment) {
        var text = environment.text(SIGNET_RENEWAL_BUMP_STAMP).orElse("false");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadSetting(SIGNET_RENEWAL_BUMP_STAMP, "is '" + text + "'", "write true or false");
        };
    }
}
