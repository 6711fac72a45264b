package dev.signet.domain.user;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/** The name that pages show: 1 to {@value #MAX_CODE_POINTS} visible code points, NFC, without outer blanks. */
public record DisplayName(String value) {

    public static final int MAX_CODE_POINTS = 64;

    public DisplayName {
        if (value.isBlank() || value.codePointCount(0, value.length()) > MAX_CODE_POINTS) {
            throw new IllegalArgumentException("a display name has 1 to " + MAX_CODE_POINTS + " code points");
        }
    }

    public static Optional<DisplayName> parse(String typed) {
        if (typed.length() > 4 * MAX_CODE_POINTS) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(typed, Form.NFC).strip();
        boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= MAX_CODE_POINTS;
        return fits && name.codePoints().allMatch(DisplayName::isShown)
                ? Optional.of(new DisplayName(name))
                : Optional.empty();
    }

    public static DisplayName of(LoginName name) {
        return new DisplayName(name.value());
    }

    /** Controls break lines, and bidirectional overrides rearrange the page around a name. */
    private static boolean isShown(int point) {
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
