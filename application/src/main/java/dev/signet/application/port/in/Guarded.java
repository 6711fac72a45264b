package dev.signet.application.port.in;

import java.time.Duration;

/**
 * An answer to somebody who claims to be an administrator.
 *
 * @param <T> what an administrator is told
 */
public sealed interface Guarded<T> {

    record Granted<T>(T answer) implements Guarded<T> {}

    /** The caller is known, and no administrator. */
    record NotAllowed<T>() implements Guarded<T> {}

    /** The caller may, but was authenticated too long ago (RFC 9470). */
    record StepUpRequired<T>(Duration maxAge) implements Guarded<T> {}
}
