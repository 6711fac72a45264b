package dev.signet.domain.access;

import java.util.Objects;

/** The id of one token ({@code jti}, RFC 7519 section 4.1.7). Not a secret. */
public record TokenId(String value) {

    public TokenId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
