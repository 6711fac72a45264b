package dev.signet.domain.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantRules {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Grant GRANT = Grant.give(
            GrantId.of(new byte[16]),
            new UserId("AZsA8bLAdQCAAAAAAAAAAA"),
            new ClientId("c_erp"),
            Scopes.of("openid", "orders.read"),
            NOW);

    @ParameterizedTest(name = "[{0}]: {1}")
    @CsvSource({"'', true", "openid, true", "openid orders.read, true", "orders.write, false", "openid a, false"})
    void coversWhatWasAllowed(String asked, boolean covered) {
        assertThat(GRANT.covers(Scopes.parse(asked).orElseThrow())).isEqualTo(covered);
    }

    @Test
    void growsByConsent() {
        var grown = GRANT.extend(Scopes.of("profile"), LATER);
        assertThat(grown.scopes()).isEqualTo(Scopes.of("openid", "orders.read", "profile"));
        assertThat(grown.givenAt()).isEqualTo(NOW);
        assertThat(grown.changedAt()).isEqualTo(LATER);
    }

    @Test
    void coversNothingOnceWithdrawn() {
        var withdrawn = GRANT.withdraw(LATER);
        assertThat(withdrawn.covers(Scopes.none())).isFalse();
        assertThat(withdrawn.withdraw(LATER.plusSeconds(1))).isSameAs(withdrawn);
    }

    @Test
    void beginsAnewWithOnlyWhatIsAllowedAnew() {
        var again = GRANT.withdraw(NOW).extend(Scopes.of("profile"), LATER);
        assertThat(again.covers(Scopes.of("profile"))).isTrue();
        assertThat(again.covers(Scopes.of("orders.read"))).isFalse();
        assertThat(again.givenAt()).isEqualTo(LATER);
    }
}
