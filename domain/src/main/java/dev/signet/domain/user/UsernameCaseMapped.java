package dev.signet.domain.user;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;

/**
 * The UsernameCaseMapped profile of the PRECIS IdentifierClass: RFC 8265 section 3.3 on RFC 8264 section 4.2.
 *
 * <p>The order matters: what the class disallows is refused before anything is folded, or the Kelvin sign would become
 * a {@code k}. Joiners and the other characters that RFC 8264 allows in context only are refused.
 */
final class UsernameCaseMapped {

    /** RFC 8264 section 7: applying the rules again may change a string again, but never for long. */
    private static final int ROUNDS = 4;

    private UsernameCaseMapped() {}

    static Optional<String> enforce(String name) {
        String current = name;
        for (int round = 0; round < ROUNDS; round++) {
            String mapped = widthMapped(current);
            if (mapped.isEmpty() || !mapped.codePoints().allMatch(UsernameCaseMapped::inIdentifierClass)) {
                return Optional.empty();
            }
            mapped = Normalizer.normalize(mapped.toLowerCase(Locale.ROOT), Form.NFC);
            if (mapped.equals(current)) {
                return BidiRule.isMetBy(mapped) ? Optional.of(mapped) : Optional.empty();
            }
            current = mapped;
        }
        return Optional.empty();
    }

    private static String widthMapped(String name) {
        var mapped = new StringBuilder(name.length());
        name.codePoints().forEach(point -> {
            if (isFullOrHalfWidth(point)) {
                mapped.append(Normalizer.normalize(Character.toString(point), Form.NFKC));
            } else {
                mapped.appendCodePoint(point);
            }
        });
        return mapped.toString();
    }

    private static boolean isFullOrHalfWidth(int point) {
        return point >= 0xFF01 && point <= 0xFFEE;
    }

    /** RFC 8264 section 8: ASCII7 and LetterDigits are in, less what is compatible with something else. */
    private static boolean inIdentifierClass(int point) {
        if (point < 0x80) {
            return point > 0x20 && point < 0x7F;
        }
        return isAllowedException(point)
                || (isLetterOrDigit(point)
                        && !isRefusedException(point)
                        && !isOldHangulJamo(point)
                        && !hasCompatible(point));
    }

    /** RFC 8264 section 9.6, the code points that are always valid. */
    private static boolean isAllowedException(int point) {
        return point == 0x00DF
                || point == 0x03C2
                || point == 0x06FD
                || point == 0x06FE
                || point == 0x0F0B
                || point == 0x3007;
    }

    /**
     * RFC 8264 section 9.6, the letters, marks and digits that are never valid, and the two rows of Arabic digits that
     * are valid in context only.
     */
    private static boolean isRefusedException(int point) {
        return point == 0x0640
                || point == 0x07FA
                || point == 0x302E
                || point == 0x302F
                || (point >= 0x3031 && point <= 0x3035)
                || point == 0x303B
                || (point >= 0x0660 && point <= 0x0669)
                || (point >= 0x06F0 && point <= 0x06F9);
    }

    private static boolean isLetterOrDigit(int point) {
        return switch (Character.getType(point)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> !isIgnorable(point);
            default -> false;
        };
    }

    private static boolean isOldHangulJamo(int point) {
        return (point >= 0x1100 && point <= 0x11FF)
                || (point >= 0xA960 && point <= 0xA97C)
                || (point >= 0xD7B0 && point <= 0xD7FB);
    }

    /** Default ignorable letters and marks: they print as nothing. */
    static boolean isIgnorable(int point) {
        return point == 0x034F
                || (point >= 0x115F && point <= 0x1160)
                || (point >= 0x17B4 && point <= 0x17B5)
                || (point >= 0x180B && point <= 0x180F)
                || point == 0x3164
                || (point >= 0xFE00 && point <= 0xFE0F)
                || point == 0xFFA0
                || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** RFC 8264 section 9.17. */
    private static boolean hasCompatible(int point) {
        String text = Character.toString(point);
        return !Normalizer.normalize(text, Form.NFKC).equals(text);
    }
}
