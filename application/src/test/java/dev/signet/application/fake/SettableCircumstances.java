package dev.signet.application.fake;

import dev.signet.application.port.out.Circumstances;
import dev.signet.domain.audit.Trace;

/** The circumstances are what the test says. */
public final class SettableCircumstances implements Circumstances {
    private volatile Trace trace = new Trace("192.0.2.7", "0af7651916cd43dd8448eb211c80319c");

    public void are(Trace other) {
        trace = other;
    }

    @Override
    public Trace present() {
        return trace;
    }
}
