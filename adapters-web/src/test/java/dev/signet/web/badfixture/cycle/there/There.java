package dev.signet.web.badfixture.cycle.there;

import dev.signet.web.badfixture.cycle.here.Here;
import org.jspecify.annotations.Nullable;

public record There(@Nullable Here here) {}
