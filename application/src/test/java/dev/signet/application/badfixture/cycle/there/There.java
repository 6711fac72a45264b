package dev.signet.application.badfixture.cycle.there;

import dev.signet.application.badfixture.cycle.here.Here;
import java.util.List;

public record There(List<Here> here) {}
