package dev.signet.application.port.in;

/** Tells whose pages may read what is there for clients, though they are no sibling sites (Fetch section 3.2, CORS). */
public interface AdmitOrigin {

    /**
     * Whether a client that is not disabled is registered with this origin, compared as browsers send it.
     *
     * @throws dev.signet.application.port.out.Unavailable if the store does not answer, which says nothing of the origin
     */
    boolean admits(String origin);
}
