package dev.signet.domain.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client may trade for tokens ({@code grant_type}, RFC 6749). */
public enum GrantType {
    AUTHORIZATION_CODE,
    REFRESH_TOKEN,
    CLIENT_CREDENTIALS;

    public static Optional<GrantType> named(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }

    /** As it stands in requests and metadata. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
