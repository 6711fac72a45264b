package dev.signet.web.captcha;

import dev.signet.application.port.in.IssueCaptcha.Result.Issued;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.captcha.Puzzle;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A captcha to solve: a picture, or work.
 *
 * @param image a {@code data:} URI
 * @param expiresIn seconds
 */
@Serdeable
record CaptchaResponse(
        String captchaId,
        String kind,
        @Nullable String image,
        @Nullable WorkResponse work,
        long expiresIn) {

    /**
     * ALTCHA's words, so that its solvers take it as it is.
     *
     * @param maxnumber the largest number that the answer can be
     */
    @Serdeable
    record WorkResponse(String algorithm, String challenge, String salt, long maxnumber) {}

    static CaptchaResponse from(Issued issued) {
        var id = issued.id().value();
        long life = issued.life().toSeconds();
        return switch (issued.puzzle()) {
            case Puzzle.Picture picture ->
                new CaptchaResponse(id, CaptchaKind.PICTURE.code(), DataUri.of(picture), null, life);
            case Puzzle.Work work ->
                new CaptchaResponse(
                        id,
                        CaptchaKind.WORK.code(),
                        null,
                        new WorkResponse(work.algorithm(), work.challenge(), work.salt(), work.mostWork()),
                        life);
        };
    }
}
