package dev.signet.domain.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** A stored password in PHC string format. A secret: whoever has it can guess offline. */
public final class PasswordHash {

    private final String phc;

    private PasswordHash(String phc) {
        this.phc = Objects.requireNonNull(phc);
    }

    public static PasswordHash of(String phc) {
        return new PasswordHash(phc);
    }

    /** The PHC string, for the hasher and the database only. */
    public String reveal() {
        return phc;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && MessageDigest.isEqual(
                        phc.getBytes(StandardCharsets.UTF_8), that.phc.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
