package dev.signet.application.port.out;

import dev.signet.domain.user.Password;
import dev.signet.domain.user.PasswordHash;

/**
 * Turns passwords into what may be stored (Argon2id, RFC 9106). It is slow on purpose, so it works on few at a time.
 * All methods throw {@link Unavailable} when too many wait.
 */
public interface PasswordHasher {

    PasswordHash hash(Password password);

    boolean matches(Password password, PasswordHash hash);

    /** Whether a hash was made with less work than {@link #hash} takes by now. */
    boolean isOutgrown(PasswordHash hash);

    /** A hash that no password matches and that costs as much to compare with as any other: for unknown names. */
    PasswordHash decoy();
}
