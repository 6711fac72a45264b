package dev.signet.domain.logout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwedLogoutRules {

    private static final Instant ENDED = Instant.parse("2026-01-01T00:00:00Z");

    private static OwedLogout owed() {
        return OwedLogout.owe(
                SessionId.of(new byte[SessionId.BYTES]),
                new ClientId("c_erp"),
                UserId.issue(ENDED, new byte[UserId.RANDOM_BYTES]),
                ENDED);
    }

    @Test
    void theFirstAttemptIsDueAtOnce() {
        assertThat(owed().nextAttempt()).isEqualTo(ENDED);
    }

    @ParameterizedTest(name = "after {0} failures it rests for {1} s")
    @CsvSource({"1, 5", "2, 10", "3, 20", "8, 640", "9, 900", "90, 900"})
    void eachFailureDoublesThePauseUpToAQuarterOfAnHour(int failures, long seconds) {
        var owed = owed();
        for (int i = 0; i < failures; i++) {
            owed = owed.failed(ENDED);
        }

        assertThat(owed.nextAttempt()).isEqualTo(ENDED.plusSeconds(seconds));
    }

    @Test
    void afterADayItIsGivenUp() {
        var last = ENDED.plus(OwedLogout.PATIENCE);

        assertThat(owed().failed(ENDED).isHopeless(last.minusMillis(1))).isFalse();
        assertThat(owed().failed(ENDED).isHopeless(last)).isTrue();
    }
}
