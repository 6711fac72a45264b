package dev.signet.demo.verifier;

import java.time.Duration;

/** How long the verifier waits for what. */
final class Timing {

    /** An answer that takes longer is none. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A stream that says nothing for so long is dead: it speaks each second. */
    static final Duration SILENCE = Duration.ofSeconds(4);

    /** A stream that has not begun by then is kept back by something on the way: it speaks at once. */
    static final Duration FIRST_WORDS = Duration.ofSeconds(1);

    /** Between two attempts, when Signet does not answer. */
    static final Duration PAUSE = Duration.ofMillis(500);

    /** Between two polls, while no stream comes through. */
    static final Duration BETWEEN_POLLS = Duration.ofMillis(300);

    /** How often it polls before it tries a stream again. */
    static final int POLLS = 1_000;

    private Timing() {}
}
