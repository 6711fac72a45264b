package dev.signet.application.fake;

import dev.signet.application.port.out.Puzzles;
import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.captcha.Puzzle;
import dev.signet.domain.encoding.Base64Url;

/** Puzzles that nobody can solve by looking at them. */
public final class FakePuzzles implements Puzzles {
    private volatile boolean blind;

    @Override
    public boolean canMake(CaptchaKind kind) {
        return kind == CaptchaKind.WORK || !blind;
    }

    @Override
    public Puzzle make(CaptchaKind kind, CaptchaAnswer answer, byte[] salt) {
        return switch (kind) {
            case PICTURE -> new Puzzle.Picture(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
            case WORK -> new Puzzle.Work("SHA-256", "00", Base64Url.encode(salt), CaptchaAnswer.MOST_WORK);
        };
    }

    /** From now on this machine cannot draw. */
    public void goBlind() {
        blind = true;
    }
}
