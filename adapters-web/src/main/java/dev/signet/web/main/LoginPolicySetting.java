package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_LOGIN_POLICY;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many sessions a user may have, as configured. */
public sealed interface LoginPolicySetting {

    /** One session; a new one replaces it. */
    record Exclusive() implements LoginPolicySetting {}

    /** One session for each type of device. */
    record ExclusivePerDeviceType() implements LoginPolicySetting {}

    /** Up to {@code limit} sessions, 1 to 1000. */
    record AtMost(int limit, Overflow overflow) implements LoginPolicySetting {}

    /** No limit. */
    record Unlimited() implements LoginPolicySetting {}

    /** What happens to one session too many. */
    enum Overflow {
        REFUSE("refuse"),
        END_OLDEST("end-oldest"),
        END_LONGEST_IDLE("end-longest-idle");

        private final String written;

        Overflow(String written) {
            this.written = written;
        }

        private static Optional<Overflow> of(String written) {
            return Arrays.stream(values())
                    .filter(value -> value.written.equals(written))
                    .findFirst();
        }
    }

    /** Twelve sessions; then the one that is idle for longest ends. */
    LoginPolicySetting BY_DEFAULT = new AtMost(12, Overflow.END_LONGEST_IDLE);

    static LoginPolicySetting of(Environment environment) {
        return environment
                .text(SIGNET_LOGIN_POLICY)
                .map(text -> parse(text)
                        .orElseThrow(() -> new BadSetting(
                                SIGNET_LOGIN_POLICY,
                                "is '" + text + "', which is no policy",
                                "write " + SIGNET_LOGIN_POLICY.meaning() + ", N from 1 to 1000")))
                .orElse(BY_DEFAULT);
    }

    private static Optional<LoginPolicySetting> parse(String text) {
        return switch (text) {
            case "exclusive" -> Optional.of(new Exclusive());
            case "exclusive-per-device-type" -> Optional.of(new ExclusivePerDeviceType());
            case "unlimited" -> Optional.of(new Unlimited());
            default -> parseAtMost(text);
        };
    }

    private static Optional<LoginPolicySetting> parseAtMost(String text) {
        Matcher written =
                Pattern.compile("at-most:([1-9][0-9]{0,2}|1000):([a-z-]+)").matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        return Overflow.of(written.group(2)).map(it -> new AtMost(Integer.parseInt(written.group(1)), it));
    }
}
