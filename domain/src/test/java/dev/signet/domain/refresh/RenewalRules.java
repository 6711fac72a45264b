package dev.signet.domain.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.refresh.RenewalDecision.Renew;
import dev.signet.domain.refresh.RenewalDecision.TooEarly;
import dev.signet.domain.refresh.RenewalDecision.TooLate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalRules {

    private static final Instant EXP = Instant.parse("2026-01-01T00:10:00Z");

    @ParameterizedTest(name = "{0} from exp: {1}")
    @CsvSource({
        "PT-10M, too early",
        "PT-5M-0.000000001S, too early",
        "PT-5M, renew",
        "PT-1S, renew",
        "PT-0.000000001S, renew",
        "PT0S, too late",
        "PT1S, too late"
    })
    void theWindowIsTheLastFiveMinutesClosedAtItsStartAndOpenAtItsEnd(Duration fromExp, String answer) {
        var rule = new RenewalWindow(Duration.ofMinutes(5));
        assertThat(rule.decide(EXP, EXP.plus(fromExp))).isEqualTo(decision(answer, EXP.minusSeconds(300)));
    }

    @ParameterizedTest(name = "{0} from exp: {1}")
    @CsvSource({
        "PT-1S, too early",
        "PT-0.000000001S, too early",
        "PT0S, renew",
        "PT59.999999999S, renew",
        "PT1M, too late",
        "PT1H, too late"
    })
    void theGraceBeginsAtExpAndIsOpenAtItsEnd(Duration fromExp, String answer) {
        var rule = new Grace(Duration.ofMinutes(1));
        assertThat(rule.decide(EXP, EXP.plus(fromExp))).isEqualTo(decision(answer, EXP));
    }

    @ParameterizedTest(name = "{0} from exp: {1}")
    @CsvSource({"PT-0.000000001S, too early", "PT0S, too late", "PT1S, too late"})
    void withoutGraceNothingExpiredIsRenewed(Duration fromExp, String answer) {
        assertThat(Grace.none().decide(EXP, EXP.plus(fromExp))).isEqualTo(decision(answer, EXP));
    }

    @Test
    void aWindowOfTheWholeLifeIsOpenAtOnce() {
        var rule = new RenewalWindow(Duration.ofMinutes(10));
        assertThat(rule.decide(EXP, EXP.minusSeconds(600))).isEqualTo(new Renew());
    }

    @Test
    void atNoInstantDoBothRulesRenew() {
        var window = new RenewalWindow(Duration.ofMinutes(5));
        var grace = new Grace(Duration.ofMinutes(5));
        for (var now = EXP.minusSeconds(400); now.isBefore(EXP.plusSeconds(400)); now = now.plusSeconds(1)) {
            boolean both = window.decide(EXP, now) instanceof Renew && grace.decide(EXP, now) instanceof Renew;
            assertThat(both).as("at %s", now).isFalse();
        }
    }

    private static RenewalDecision decision(String answer, Instant opensAt) {
        return switch (answer) {
            case "renew" -> new Renew();
            case "too early" -> new TooEarly(opensAt);
            default -> new TooLate(EXP);
        };
    }
}
