package dev.signet.application.port.out;

import dev.signet.domain.audit.Trace;

/** In what circumstances the present call happens, so that no use case has to be told by its caller. */
public interface Circumstances {

    /** Those of the request that is being served, or none where nobody asked. Never blocks, never throws. */
    Trace present();
}
