package dev.signet.web.badfixture.cycle.here;

import dev.signet.web.badfixture.cycle.there.There;
import org.jspecify.annotations.Nullable;

public record Here(@Nullable There there) {}
