package dev.signet.application.port.out;

/** Counts on this node alone, and so never blocks: for what is done on event loops and costs only this node. */
public interface LocalThrottle extends Throttle {}
