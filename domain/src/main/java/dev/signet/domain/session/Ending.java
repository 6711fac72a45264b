package dev.signet.domain.session;

import java.time.Instant;

/** That a session was ended, when and why. */
public record Ending(Instant at, EndReason reason) {}
