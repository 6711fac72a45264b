package dev.signet.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Throttle;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.throttle.Allowance;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.throttle.Taken;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link Throttle} promises as long as nothing was lost. */
public interface ThrottleContract {

    /** Fills up by one each 600 ms, so that a real clock can be waited for. */
    Allowance FIVE = Allowance.plain("contract", 5, Duration.ofSeconds(10));

    /** The same throttle throughout one test. */
    Throttle throttle();

    /** So much time goes by, for the throttle at least. */
    void pass(Duration time);

    private static Counter counter() {
        return FIVE.of(Base64Url.encode(Samples.bytes(16)));
    }

    @Test
    default void asManyAreGrantedAsAreAllowed() {
        var counter = counter();
        for (int before = 0; before < FIVE.capacity(); before++) {
            assertThat(throttle().take(counter)).isEqualTo(Taken.granted(counter, before));
        }
        var refused = throttle().take(counter);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.usedBefore()).isEqualTo(FIVE.capacity());
        assertThat(refused.pause()).isPositive().isLessThanOrEqualTo(Duration.ofMillis(2000));
    }

    @Test
    default void countersDoNotDisturbOneAnother() {
        var one = counter();
        for (int before = 0; before < FIVE.capacity(); before++) {
            throttle().take(one);
        }
        var other = counter();
        assertThat(throttle().take(other)).isEqualTo(Taken.granted(other, 0));
    }

    @Test
    default void ofManyAtOnceNoMoreAreGranted() {
        var counter = counter();
        var taken = AtOnce.run(16, number -> throttle().take(counter));
        assertThat(taken.stream().filter(Taken::granted)).hasSize(FIVE.capacity());
        assertThat(taken.stream().filter(Taken::granted).map(Taken::usedBefore))
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    default void whatIsGivenBackIsThereAgainAndNoMore() {
        var counter = counter();
        throttle().take(counter);
        throttle().giveBack(counter);
        throttle().giveBack(counter);
        for (int before = 0; before < FIVE.capacity(); before++) {
            assertThat(throttle().take(counter).granted()).isTrue();
        }
        assertThat(throttle().take(counter).granted()).isFalse();
    }

    @Test
    default void timeFillsABucketOneByOne() {
        var counter = counter();
        for (int before = 0; before < FIVE.capacity(); before++) {
            throttle().take(counter);
        }
        pass(Duration.ofMillis(2300));
        assertThat(throttle().take(counter).granted()).isTrue();
        assertThat(throttle().take(counter).granted()).isFalse();
    }

    @Test
    default void aRefusalCostsNothing() {
        var counter = counter();
        for (int before = 0; before < 3 * FIVE.capacity(); before++) {
            throttle().take(counter);
        }
        pass(Duration.ofMillis(2300));
        assertThat(throttle().take(counter).granted()).isTrue();
    }
}
