package dev.signet.domain.user;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which passwords may be chosen (NIST SP 800-63B section 3.1.1.2): a length, no composition rules, nothing that
 * everybody guesses first.
 *
 * @param shortest code points, both ends included
 * @param longest code points, both ends included
 */
public record PasswordRules(int shortest, int longest) {

    public PasswordRules {
        if (shortest < 1 || longest < shortest) {
            throw new IllegalArgumentException("1 <= shortest <= longest, not " + shortest + " and " + longest);
        }
    }

    public static PasswordRules standard() {
        return new PasswordRules(8, 128);
    }

    /**
     * @param common whether a password stands on the list of those that are guessed first
     */
    public PasswordVerdict judge(Password password, LoginName owner, Predicate<Password> common) {
        String text = password.reveal();
        int length = text.codePointCount(0, text.length());
        if (length < shortest) {
            return PasswordVerdict.TOO_SHORT;
        }
        if (length > longest) {
            return PasswordVerdict.TOO_LONG;
        }
        if (LoginName.parse(text).equals(Optional.of(owner))) {
            return PasswordVerdict.LIKE_THE_NAME;
        }
        return common.test(password) ? PasswordVerdict.COMMON : PasswordVerdict.FINE;
    }
}
