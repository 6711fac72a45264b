package dev.signet.application.port.out;

import dev.signet.domain.code.AuthorizationCode;
import dev.signet.domain.code.IssuedCode;
import java.time.Instant;
import java.util.Optional;

/**
 * The authorization codes that were issued lately, used ones too. All methods throw {@link Unavailable} if the store does
 * not answer.
 */
public interface AuthorizationCodes {

    void add(IssuedCode code);

    /** Whose code it is: without a lock, to know which user to lock first. */
    Optional<IssuedCode> find(AuthorizationCode code);

    /**
     * Finds a code and holds its row until the transaction ends. Lock its user first.
     *
     * @throws IllegalStateException outside of a transaction
     */
    Optional<IssuedCode> lock(AuthorizationCode code);

    /** Writes down that a code was used. */
    void keep(IssuedCode code);

    /** Removes codes that expired before a time, at most {@code limit}. Tells how many. */
    int sweep(Instant before, int limit);
}
