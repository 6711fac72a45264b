package dev.signet.application.contract;

import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.signet.application.port.out.Nodes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link Nodes} promises as far as this port shows it: who reads the leases comes later. */
public interface NodesContract extends StoreContract {

    Duration LEASE = Duration.ofSeconds(5);

    private Nodes nodes() {
        return stores().nodes();
    }

    @Test
    default void aNodeRenewsAsOftenAsItLikes() {
        assertThatNoException().isThrownBy(() -> {
            nodes().renew("one", 0, LEASE);
            nodes().renew("one", 0, LEASE);
            nodes().renew("one", 7, LEASE);
        });
    }

    @Test
    default void aNodeMayLeaveTwiceOrWithoutHavingCome() {
        nodes().renew("one", 1, LEASE);
        assertThatNoException().isThrownBy(() -> {
            nodes().leave("one");
            nodes().leave("one");
            nodes().leave("never-seen");
        });
    }

    @Test
    default void nodesComeAtOnce() {
        assertThatNoException()
                .isThrownBy(() -> AtOnce.run(8, i -> {
                    nodes().renew("node-" + i % 3, i, LEASE);
                    return i;
                }));
    }
}
