package dev.signet.application.badfixture;

import java.time.InstantSource;

final class TakesTheSystemsInstants {

    static InstantSource clock() {
        return InstantSource.system();
    }
}
