package dev.signet.web.edge;

import dev.signet.web.journey.RunningSignet;
import java.util.Map;

/** A server of a test class's own. */
final class RunningEdge extends RunningSignet {

    RunningEdge(Map<String, String> variables) {
        super(variables);
    }

    RunningEdge() {
        this(Map.of());
    }
}
