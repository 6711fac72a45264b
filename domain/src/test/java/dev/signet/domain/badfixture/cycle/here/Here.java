package dev.signet.domain.badfixture.cycle.here;

import dev.signet.domain.badfixture.cycle.there.There;

public record Here(There there) {}
