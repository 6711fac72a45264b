package dev.signet.domain.client;

import dev.signet.domain.encoding.Base64Url;

/** The id of a grant: 128 random bits, base64url in 22 characters. Not a secret. */
public record GrantId(String value) {

    public static final int BYTES = 16;

    public GrantId {
        if (Base64Url.decode(value, BYTES).isEmpty()) {
            throw new IllegalArgumentException("a grant id is " + BYTES + " bytes in base64url");
        }
    }

    public static GrantId of(byte[] random) {
        return new GrantId(Base64Url.encode(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
