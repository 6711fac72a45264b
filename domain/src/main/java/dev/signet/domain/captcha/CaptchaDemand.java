package dev.signet.domain.captcha;

/** When a captcha is asked for. */
public enum CaptchaDemand {
    /** From those whose attempts failed a few times. */
    AFTER_FAILURES,
    /** From everybody, at each login and registration. */
    ALWAYS
}
