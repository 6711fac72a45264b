package dev.signet.domain.refresh;

import java.util.Objects;

/** Names one of the keys that refresh tokens are sealed with. Not a secret. */
public record KeyId(String value) {

    public KeyId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
