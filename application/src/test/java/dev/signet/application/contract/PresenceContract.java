package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Presence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link Presence} promises as long as nothing was lost. */
public interface PresenceContract {

    /** The same presence throughout one test, and empty at its beginning. */
    Presence presence();

    @Test
    default void nobodyIsOnlineAtFirst() {
        assertThat(presence().online(NOW)).isZero();
    }

    @Test
    default void eachUserIsCountedOnce() {
        var anna = userId();
        presence().seen(anna, NOW);
        presence().seen(anna, NOW.plusSeconds(1));
        presence().seen(userId(), NOW.plusSeconds(2));

        assertThat(presence().online(NOW.plusSeconds(3))).isEqualTo(2);
    }

    @Test
    default void afterFiveMinutesAUserIsGone() {
        presence().seen(userId(), NOW);

        assertThat(presence().online(NOW.plus(Duration.ofMinutes(5)).minusSeconds(1)))
                .isEqualTo(1);
        assertThat(presence().online(NOW.plus(Duration.ofMinutes(5)).plusSeconds(1)))
                .isZero();
    }

    @Test
    default void whoIsSeenAgainStays() {
        var anna = userId();
        presence().seen(anna, NOW);
        presence().seen(anna, NOW.plusSeconds(240));

        assertThat(presence().online(NOW.plusSeconds(500))).isEqualTo(1);
    }

    @Test
    default void anOlderSightDoesNotUndoANewerOne() {
        var anna = userId();
        presence().seen(anna, NOW.plusSeconds(240));
        presence().seen(anna, NOW);

        assertThat(presence().online(NOW.plusSeconds(500))).isEqualTo(1);
    }
}
