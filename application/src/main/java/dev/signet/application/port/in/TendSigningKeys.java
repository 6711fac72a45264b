package dev.signet.application.port.in;

/** Lets signing keys come into use and go when it is time, and makes those that some client lacks. */
public interface TendSigningKeys {

    /**
     * Reads the keys anew, and does what is due to them; of several nodes, one does it. Call it each minute.
     *
     * @throws dev.signet.application.port.out.Unavailable if the database does not answer; the next call goes on
     */
    void tend();
}
