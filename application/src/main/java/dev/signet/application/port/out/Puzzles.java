package dev.signet.application.port.out;

import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.captcha.Puzzle;

/** Hides answers where it takes eyes, or work, to find them. Never blocks. */
public interface Puzzles {

    /** Work can be posed anywhere; a picture only where the machine can draw text. */
    boolean canMake(CaptchaKind kind);

    /**
     * @param salt for work: no two alike
     * @throws IllegalArgumentException for a kind that cannot be made here
     */
    Puzzle make(CaptchaKind kind, CaptchaAnswer answer, byte[] salt);
}
