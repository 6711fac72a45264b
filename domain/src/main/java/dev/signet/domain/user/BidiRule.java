package dev.signet.domain.user;

import java.util.Set;

/**
 * The Bidi Rule (RFC 5893 section 2), asked of names with right-to-left letters only: a name of mixed directions can
 * be made to look like another one.
 */
final class BidiRule {

    private static final Set<Byte> RIGHT_TO_LEFT = Set.of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_ARABIC_NUMBER);

    /** What may stand beside right-to-left letters: no letter that runs the other way. */
    private static final Set<Byte> BESIDE = Set.of(
            Character.DIRECTIONALITY_EUROPEAN_NUMBER,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
            Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_OTHER_NEUTRALS,
            Character.DIRECTIONALITY_NONSPACING_MARK);

    private BidiRule() {}

    static boolean isMetBy(String name) {
        var directions =
                name.codePoints().mapToObj(Character::getDirectionality).toList();
        if (directions.stream().noneMatch(RIGHT_TO_LEFT::contains)) {
            return true;
        }
        var last = directions.reversed().stream()
                .filter(direction -> direction != Character.DIRECTIONALITY_NONSPACING_MARK)
                .findFirst();
        boolean mixesDigits = directions.contains(Character.DIRECTIONALITY_EUROPEAN_NUMBER)
                && directions.contains(Character.DIRECTIONALITY_ARABIC_NUMBER);
        return isRightToLeftLetter(directions.getFirst())
                && directions.stream().allMatch(each -> RIGHT_TO_LEFT.contains(each) || BESIDE.contains(each))
                && last.filter(BidiRule::mayEnd).isPresent()
                && !mixesDigits;
    }

    private static boolean isRightToLeftLetter(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean mayEnd(byte direction) {
        return RIGHT_TO_LEFT.contains(direction) || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    }
}
