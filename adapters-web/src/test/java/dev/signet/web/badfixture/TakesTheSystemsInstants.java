package dev.signet.web.badfixture;

import java.time.InstantSource;

final class TakesTheSystemsInstants {
    InstantSource go() {
        return InstantSource.system();
    }
}
