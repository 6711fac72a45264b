package dev.signet.application.port.in;

/**
 * A captcha with somebody's answer.
 *
 * @param id as sent
 * @param answer as typed or found
 */
public record SolvedCaptcha(String id, String answer) {

    @Override
    public String toString() {
        return "SolvedCaptcha[hidden]";
    }
}
