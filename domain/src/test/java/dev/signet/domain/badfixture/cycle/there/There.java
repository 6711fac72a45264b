package dev.signet.domain.badfixture.cycle.there;

import dev.signet.domain.badfixture.cycle.here.Here;
import java.util.List;

public record There(List<Here> here) {}
