package dev.signet.domain.user;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/** The name that pages show: 1 to {@value #MAX_CODE_POINTS} code points, some of them visible, NFC, without outer blanks. */
public record DisplayName(String value) {

    public static final int MAX_CODE_POINTS = 64;

    public DisplayName {
        if (!normal(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException("not the normal form of a display name");
        }
    }

    public static Optional<DisplayName> parse(String typed) {
        return normal(typed).map(DisplayName::new);
    }

    public static DisplayName of(LoginName name) {
        return new DisplayName(name.value());
    }

    private static Optional<String> normal(String typed) {
        if (typed.length() > 4 * MAX_CODE_POINTS) {
            return Optional.empty();
        }
        String name = withoutOuterBlanks(Normalizer.normalize(typed, Form.NFC));
        boolean fits = name.codePointCount(0, name.length()) <= MAX_CODE_POINTS
                && name.codePoints().allMatch(DisplayName::isHarmless)
                && name.codePoints().anyMatch(DisplayName::isSeen);
        return fits ? Optional.of(name) : Optional.empty();
    }

    private static String withoutOuterBlanks(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isBlank(name.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    /** {@link String#strip} leaves the no-break spaces. */
    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** Joiners, fillers and the blank of Braille print as nothing. */
    private static boolean isSeen(int point) {
        return Character.getType(point) != Character.FORMAT
                && !Character.isSpaceChar(point)
                && !UsernameCaseMapped.isIgnorable(point)
                && point != 0x2800;
    }

    /** Controls break lines, and bidirectional overrides rearrange the page around a name. */
    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
