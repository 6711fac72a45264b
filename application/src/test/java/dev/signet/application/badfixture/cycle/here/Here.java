package dev.signet.application.badfixture.cycle.here;

import dev.signet.application.badfixture.cycle.there.There;

public record Here(There there) {}
