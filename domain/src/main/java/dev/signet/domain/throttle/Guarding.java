package dev.signet.domain.throttle;

import dev.signet.domain.captcha.CaptchaDemand;

/** How an installation guards itself against guessing. */
public record Guarding(CaptchaDemand demand, Limits limits) {

    public static Guarding standard() {
        return new Guarding(CaptchaDemand.AFTER_FAILURES, Limits.STANDARD);
    }
}
