package dev.signet.demo.verifier;

import java.time.Duration;
import java.util.function.BiFunction;

/** What a site does with a token that is good, while what the site knows of endings is older than its bound. */
public sealed interface WhenBehind {

    /**
     * Asks Signet about each: nothing ended is let in, and nobody is while Signet is away.
     *
     * @param question shows the token to {@code /v1/verify}; a yes is answered with what the token says of itself
     */
    record Ask(BiFunction<String, Verdict.Good, Verdict> question) implements WhenBehind {}

    /** Goes on by itself for a while, in which what was ended may be let in; then nobody knows. */
    record Bounded(Duration beyondBound) implements WhenBehind {}

    /** Nobody knows. */
    record Deny() implements WhenBehind {}
}
