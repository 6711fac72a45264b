package dev.signet.application.port.out;

/** What nodes share besides the database, where there is such a thing. */
public interface SharedStore {

    /** Whether it answers now. May take two seconds; never throws. */
    boolean answers();
}
