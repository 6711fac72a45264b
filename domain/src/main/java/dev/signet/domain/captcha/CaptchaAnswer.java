package dev.signet.domain.captcha;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;

/** The answer to a captcha: a secret until it is given. {@link #reveal()} is the only way out. */
public final class CaptchaAnswer {

    /** Signs that nobody takes for one another, in any of a picture's fonts; sixteen, so that each takes four bits. */
    private static final String SIGNS = "ACDEFHJKMNPRTXY7";

    /** One in 16^5 guesses is right, and each guess costs a captcha. */
    public static final int SIGNS_OF_A_PICTURE = 5;

    /** The largest number that work may have to find: a second or two of a browser, on average half of that. */
    public static final int MOST_WORK = 100_000;

    public static final int RANDOM_BYTES = 8;

    private static final int LONGEST = 64;

    private final String value;

    private CaptchaAnswer(String value) {
        this.value = value;
    }

    /** As it was kept. */
    public static CaptchaAnswer restore(String value) {
        return new CaptchaAnswer(value);
    }

    /** @param random {@value #RANDOM_BYTES} bytes */
    public static CaptchaAnswer choose(CaptchaKind kind, byte[] random) {
        return switch (kind) {
            case PICTURE -> new CaptchaAnswer(signs(random));
            case WORK -> new CaptchaAnswer(Long.toString(number(random)));
        };
    }

    /** Case, width and blanks of what was typed do not matter: an input method may have changed them. */
    public boolean isGivenBy(String typed) {
        return typed.length() <= LONGEST && MessageDigest.isEqual(bytes(value), bytes(folded(typed)));
    }

    /** What is drawn or hidden in the work; for makers and stores only. */
    public String reveal() {
        return value;
    }

    private static String signs(byte[] random) {
        var signs = new StringBuilder();
        for (int at = 0; at < SIGNS_OF_A_PICTURE; at++) {
            signs.append(SIGNS.charAt(random[at] & 0xf));
        }
        return signs.toString();
    }

    private static long number(byte[] random) {
        long bits = 0;
        for (int at = 0; at < RANDOM_BYTES; at++) {
            bits = bits << 8 | random[at] & 0xff;
        }
        return Long.remainderUnsigned(bits, MOST_WORK + 1L);
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaptchaAnswer that && MessageDigest.isEqual(bytes(value), bytes(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "CaptchaAnswer[hidden]";
    }
}
