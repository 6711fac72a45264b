package dev.signet.web.account;

import dev.signet.application.port.in.Flaw;
import dev.signet.web.error.FieldError;
import dev.signet.web.text.Texts;
import java.util.Locale;

/** Says what is wrong with something that somebody typed, and in which field. */
public final class Flaws {

    private Flaws() {}

    public static FieldError of(Flaw flaw, String passwordField, Texts texts) {
        var field = switch (flaw) {
            case USERNAME_INVALID -> "username";
            case DISPLAY_NAME_INVALID -> "display_name";
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_LIKE_THE_NAME, PASSWORD_COMMON -> passwordField;
        };
        return new FieldError(field, texts.get(key(flaw)));
    }

    public static String key(Flaw flaw) {
        return "flaw." + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
