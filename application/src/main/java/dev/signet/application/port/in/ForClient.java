package dev.signet.application.port.in;

import java.time.Duration;

/**
 * An answer to a program that claims to be a client.
 *
 * @param <T> what the client is told
 */
public sealed interface ForClient<T> {

    record Answered<T>(T answer) implements ForClient<T> {}

    /** Unknown, disabled, or without the right proof: which of them is told to nobody ({@code invalid_client}). */
    record NotTheClient<T>() implements ForClient<T> {}

    /** Nobody looked: too many wrong proofs came from the same network. */
    record Throttled<T>(Duration pause) implements ForClient<T> {}
}
