package dev.signet.domain.key;

import java.util.Objects;

/** Names a key that signs tokens, in their headers and in the JWK set (RFC 7517 section 4.5). Never used twice. */
public record Kid(String value) {

    public Kid {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
