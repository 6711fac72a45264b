package dev.signet.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.Nodes.LiveNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link Nodes} promises. */
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

    @Test
    default void aNodeIsLiveUntilItsLeaseEndsOrItLeaves() {
        nodes().renew("one", 7, LEASE);
        nodes().renew("two", 0, LEASE);
        nodes().renew("two", 9, LEASE);
        nodes().renew("three", 1, LEASE);
        nodes().renew("four", 1, Duration.ofMinutes(-1));
        nodes().leave("three");

        assertThat(nodes().live()).containsExactlyInAnyOrder(new LiveNode("one", 7), new LiveNode("two", 9));
    }

    @Test
    default void nodesThatAreLongDeadAreSweptAFewAtATime() {
        nodes().renew("alive", 1, LEASE);
        nodes().renew("just-dead", 1, Duration.ofMinutes(-1));
        for (int i = 0; i < 3; i++) {
            nodes().renew("dead-" + i, 1, Duration.ofMinutes(-61));
        }

        assertThat(nodes().sweep(Duration.ofHours(1), 2)).isEqualTo(2);
        assertThat(nodes().sweep(Duration.ofHours(1), 2)).isEqualTo(1);
        assertThat(nodes().sweep(Duration.ofHours(1), 2)).isZero();
        assertThat(nodes().sweep(Duration.ofSeconds(30), 2)).isEqualTo(1);
        assertThat(nodes().live()).containsExactly(new LiveNode("alive", 1));
    }
}
