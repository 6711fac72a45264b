package dev.signet.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivesRules {

    @Test
    void theStandardLivesAreThoseOfTheProtocol() {
        var lives = Lives.standard();
        assertThat(lives.access()).isEqualTo(Duration.ofMinutes(10));
        assertThat(lives.cookie(true)).isEqualTo(new Lifetime(Duration.ofDays(7), Duration.ofDays(30), true));
        assertThat(lives.cookie(false)).isEqualTo(new Lifetime(Duration.ofHours(12), Duration.ofHours(12), false));
        assertThat(lives.token()).isEqualTo(new Lifetime(Duration.ofDays(14), Duration.ofDays(30), true));
    }

    @ParameterizedTest(name = "{0}: access {1}, refresh {2}")
    @CsvSource({"seed-001, P7D, P30D", "seed-002, PT60S, PT120S"})
    void aStudyProfileHasTheNumbersOfItsNote(String code, Duration access, Duration refresh) {
        var lives = Lives.of(StudyProfile.named(code).orElseThrow());
        assertThat(lives.access()).isEqualTo(access);
        assertThat(lives.token()).isEqualTo(new Lifetime(refresh, refresh, true));
    }

    @ParameterizedTest
    @EnumSource
    void aStudyProfileLeavesCookiesAloneAndIsFoundByItsCode(StudyProfile profile) {
        assertThat(Lives.of(profile).cookie(true)).isEqualTo(Lives.standard().cookie(true));
        assertThat(Lives.of(profile).cookie(false)).isEqualTo(Lives.standard().cookie(false));
        assertThat(StudyProfile.named(profile.code())).contains(profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seed", "seed-000", "SEED-001", "SEED_001", "seed-001 "})
    void noOtherCodeNamesAProfile(String code) {
        assertThat(StudyProfile.named(code)).isEmpty();
    }
}
