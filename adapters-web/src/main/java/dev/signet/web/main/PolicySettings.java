package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_LOGIN_POLICY;
import static dev.signet.web.main.Variable.SIGNET_STUDY_PROFILE;

import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.session.Overflow;
import dev.signet.domain.session.StudyProfile;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of the hexagon that an operator may choose, as they are written in variables. */
final class PolicySettings {

    private static final Pattern AT_MOST = Pattern.compile("at-most:([1-9][0-9]{0,2}|1000):([a-z-]+)");
    private static final Map<String, Overflow> OVERFLOWS = Map.of(
            "refuse", Overflow.REFUSE,
            "end-oldest", Overflow.END_OLDEST,
            "end-longest-idle", Overflow.END_LONGEST_IDLE);

    private PolicySettings() {}

    static LoginPolicy loginPolicy(Environment environment) {
        return environment
                .text(SIGNET_LOGIN_POLICY)
                .map(text -> parse(text)
                        .orElseThrow(() -> new BadSetting(
                                SIGNET_LOGIN_POLICY,
                                "is '" + text + "', which is no policy",
                                "write " + SIGNET_LOGIN_POLICY.meaning() + ", N from 1 to 1000")))
                .orElseGet(LoginPolicy::standard);
    }

    static Optional<StudyProfile> studyProfile(Environment environment) {
        return environment
                .text(SIGNET_STUDY_PROFILE)
                .map(text -> StudyProfile.named(text)
                        .orElseThrow(() -> new BadSetting(
                                SIGNET_STUDY_PROFILE,
                                "is '" + text + "', which is no profile",
                                "write seed-001 or seed-002, or remove it")));
    }

    private static Optional<LoginPolicy> parse(String text) {
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
}
