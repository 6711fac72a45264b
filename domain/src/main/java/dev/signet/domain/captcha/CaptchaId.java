package dev.signet.domain.captcha;

import dev.signet.domain.encoding.Base64Url;
import java.util.Optional;

/** Names a captcha: 128 random bits, base64url in 22 characters. No secret: it says nothing of the answer. */
public record CaptchaId(String value) {

    public static final int BYTES = 16;

    public CaptchaId {
        if (Base64Url.decode(value, BYTES).isEmpty()) {
            throw new IllegalArgumentException("a captcha id is " + BYTES + " bytes in base64url");
        }
    }

    public static CaptchaId of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a captcha id has " + BYTES + " bytes");
        }
        return new CaptchaId(Base64Url.encode(random));
    }

    public static Optional<CaptchaId> parse(String text) {
        return Base64Url.decode(text, BYTES).map(bytes -> new CaptchaId(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
