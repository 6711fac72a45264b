package dev.signet.application.port.in;

import java.time.Duration;

/** What stands before a password that is given once more: nothing of it was looked at. */
public sealed interface Barrier {

    /** First a captcha is to be solved. */
    record CaptchaRequired() implements Barrier {}

    /** The answer is wrong or too late, or the captcha was looked at before. */
    record CaptchaInvalid() implements Barrier {}

    /** The same answer for a wrong and for the right password. */
    record Throttled(Duration pause) implements Barrier {}
}
