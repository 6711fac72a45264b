package dev.signet.web.badfixture;

import jakarta.inject.Inject;
import java.time.InstantSource;

class IsInjected {
    @Inject
    InstantSource clock = InstantSource.system();
}
