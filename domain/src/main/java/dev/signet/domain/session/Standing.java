package dev.signet.domain.session;

/** Whether a session counts. */
public sealed interface Standing {

    record Live() implements Standing {}

    record Over(EndReason reason) implements Standing {}
}
