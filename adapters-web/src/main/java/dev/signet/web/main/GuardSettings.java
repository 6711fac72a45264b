package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_CAPTCHA;
import static dev.signet.web.main.Variable.SIGNET_LIMITS;

import dev.signet.domain.captcha.CaptchaDemand;
import dev.signet.domain.throttle.Guarding;
import dev.signet.domain.throttle.Limits;

/** How Signet guards itself against guessing, as it is written in variables. */
final class GuardSettings {

    private GuardSettings() {}

    static Guarding of(Environment environment) {
        return new Guarding(demand(environment), limits(environment));
    }

    private static CaptchaDemand demand(Environment environment) {
        String text = environment.text(SIGNET_CAPTCHA).orElse("after-failures");
        return switch (text) {
            case "after-failures" -> CaptchaDemand.AFTER_FAILURES;
            case "always" -> CaptchaDemand.ALWAYS;
            default -> throw new BadSetting(SIGNET_CAPTCHA, "is '" + text + "'", "write after-failures or always");
        };
    }

    private static Limits limits(Environment environment) {
        String text = environment.text(SIGNET_LIMITS).orElse("standard");
        return switch (text) {
            case "standard" -> Limits.STANDARD;
            case "none" -> Limits.NONE;
            default -> throw new BadSetting(SIGNET_LIMITS, "is '" + text + "'", "write standard or none");
        };
    }
}
