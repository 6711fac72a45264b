package dev.signet.web.captcha;

import dev.signet.domain.captcha.Puzzle;
import java.util.Base64;

/** A picture inside of an answer (RFC 2397): it needs no address of its own, which could be fetched twice. */
public final class DataUri {

    private DataUri() {}

    public static String of(Puzzle.Picture picture) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png());
    }
}
