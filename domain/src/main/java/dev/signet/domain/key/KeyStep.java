package dev.signet.domain.key;

/** What is to be done about the signing keys now. */
public sealed interface KeyStep {

    record Nothing() implements KeyStep {}

    /** It signs from now on, and the one that does so far by the same algorithm retires. */
    record Promote(KeyLife next) implements KeyStep {}

    /** Nothing that it signed is alive. */
    record Remove(KeyLife old) implements KeyStep {}
}
