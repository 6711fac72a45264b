package dev.signet.domain.captcha;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody shows that he is more than a cheap loop. */
public enum CaptchaKind {
    /** Signs to read off a picture: needs eyes. */
    PICTURE,
    /** A number to find by trying: needs a machine with a script, and nothing of the person in front of it. */
    WORK;

    /** The word on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaptchaKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
