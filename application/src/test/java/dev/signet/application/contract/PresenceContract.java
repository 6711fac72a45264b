package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Presence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        presence().seen(anna, sessionId(), NOW);
        presence().seen(anna, sessionId(), NOW.plusSeconds(1));
        presence().seen(userId(), sessionId(), NOW.plusSeconds(2));

        assertThat(presence().online(NOW.plusSeconds(3))).isEqualTo(2);
    }

    @Test
    default void afterFiveMinutesAndAtMostOneMoreAUserIsGone() {
        presence().seen(userId(), sessionId(), NOW);

        assertThat(presence().online(NOW.plus(Duration.ofMinutes(5)).minusSeconds(1)))
                .isEqualTo(1);
        assertThat(presence().online(NOW.plus(Duration.ofMinutes(6)).plusSeconds(1)))
                .isZero();
    }

    @Test
    default void whoIsSeenAgainStays() {
        var anna = userId();
        presence().seen(anna, sessionId(), NOW);
        presence().seen(anna, sessionId(), NOW.plusSeconds(240));

        assertThat(presence().online(NOW.plusSeconds(500))).isEqualTo(1);
    }

    @Test
    default void anOlderSightDoesNotUndoANewerOne() {
        var anna = userId();
        presence().seen(anna, sessionId(), NOW.plusSeconds(240));
        presence().seen(anna, sessionId(), NOW);

        assertThat(presence().online(NOW.plusSeconds(500))).isEqualTo(1);
    }

    @Test
    default void aSessionWasLastSeenWhenItWasSeenLast() {
        var anna = userId();
        var phone = sessionId();
        var laptop = sessionId();
        presence().seen(anna, phone, NOW);
        presence().seen(anna, laptop, NOW.plusSeconds(90));
        presence().seen(anna, laptop, NOW.plusSeconds(60));

        assertThat(presence().lastSeen(List.of(phone, laptop, sessionId()), NOW.plusSeconds(100)))
                .isEqualTo(Map.of(phone, NOW, laptop, NOW.plusSeconds(90)));
    }

    @Test
    default void aQuarterOfAnHourIsRemembered() {
        var phone = sessionId();
        presence().seen(userId(), phone, NOW);

        assertThat(presence().lastSeen(List.of(phone), NOW.plus(Duration.ofMinutes(14))))
                .containsEntry(phone, NOW);
    }

    @Test
    default void ofNoSessionsNothingIsKnown() {
        assertThat(presence().lastSeen(List.of(), NOW)).isEmpty();
    }
}
