package dev.signet.domain.audit;

/**
 * Where something came from.
 *
 * @param network the address of whoever asked; empty where nobody did
 * @param id finds the request in the log (W3C Trace Context); empty where there was none
 */
public record Trace(String network, String id) {

    /** Of what the service does by itself. */
    public static Trace none() {
        return new Trace("", "");
    }
}
