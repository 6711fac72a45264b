package dev.signet.domain.code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client wants to be asked of the user ({@code prompt}, OpenID Connect Core section 3.1.2.1). */
public enum Prompt {
    NONE,
    LOGIN,
    CONSENT;

    public static Optional<Prompt> named(String wire) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(wire))
                .findFirst();
    }
}
