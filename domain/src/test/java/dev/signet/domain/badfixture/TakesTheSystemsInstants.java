package dev.signet.domain.badfixture;

import java.time.InstantSource;

final class TakesTheSystemsInstants {

    static InstantSource clock() {
        return InstantSource.system();
    }
}
