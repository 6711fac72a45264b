package dev.signet.application.usecase;

import dev.signet.application.port.out.Nodes;
import java.util.Comparator;

/** What one node at a time does: the first of those that live, by name. */
final class Turn {

    private final String self;
    private final Nodes nodes;

    Turn(String self, Nodes nodes) {
        this.self = self;
        this.nodes = nodes;
    }

    /** Nodes that disagree for a moment about who is there do the same work twice, which must harm nobody. */
    boolean isOurs() {
        return nodes.live().stream()
                .map(Nodes.LiveNode::node)
                .min(Comparator.naturalOrder())
                .filter(self::equals)
                .isPresent();
    }
}
