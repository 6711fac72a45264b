package dev.signet.persistence.puzzle;

import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.Puzzle;
import java.util.HexFormat;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;
import org.altcha.altcha.Altcha.ChallengeOptions;

/** Proof of work in the form of ALTCHA, which any of its solvers understands. */
final class AltchaWork {

    private AltchaWork() {}

    /** @param number what is to be found */
    static Puzzle.Work pose(long number, byte[] salt) {
        var hex = HexFormat.of().formatHex(salt);
        try {
            var challenge = Altcha.createChallenge(new ChallengeOptions()
                    .setAlgorithm(Algorithm.SHA256)
                    .setNumber(number)
                    .setMaxNumber((long) CaptchaAnswer.MOST_WORK)
                    .setSalt(hex)
                    // its signature is for servers that keep no answer, as this one does, and is thrown away
                    .setHmacKey(hex));
            return new Puzzle.Work(challenge.algorithm, challenge.challenge, challenge.salt, challenge.maxnumber);
        } catch (Exception declared) {
            throw new IllegalStateException("every JDK has SHA-256", declared);
        }
    }
}
