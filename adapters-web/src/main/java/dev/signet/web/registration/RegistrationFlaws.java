package dev.signet.web.registration;

import dev.signet.domain.client.RegistrationFlaw;
import dev.signet.web.error.FieldError;
import dev.signet.web.text.Texts;
import java.util.List;
import java.util.Locale;

/** Says what is wrong with a registration, field by field. */
final class RegistrationFlaws {

    private RegistrationFlaws() {}

    static List<FieldError> of(List<RegistrationFlaw> flaws, Texts texts) {
        return flaws.stream()
                .map(flaw -> new FieldError(flaw.field(), texts.get(key(flaw))))
                .toList();
    }

    private static String key(RegistrationFlaw flaw) {
        return "client-flaw." + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
