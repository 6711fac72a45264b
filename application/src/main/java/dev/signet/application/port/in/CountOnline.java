package dev.signet.application.port.in;

/** Counts who is there. */
public interface CountOnline {

    /** How many users were seen in the last five minutes. */
    Guarded<Long> countOnline(Caller administrator);
}
