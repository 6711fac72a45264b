package dev.signet.application.port.in;

/** Writes down in one go which sessions were used since the last time, off the requests that used them. */
public interface WriteDownUse {

    /**
     * @return how many were written
     * @throws dev.signet.application.port.out.Unavailable if the database does not answer; nothing is lost by it
     */
    int writeDownUse();
}
