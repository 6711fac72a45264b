package dev.signet.domain.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.captcha.CaptchaDemand;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HurdleRules {

    private static final Network HERE = new Network("192.0.2.7");
    private static final Network THERE = new Network("192.0.2.8");
    private static final Optional<LoginName> ALICE = LoginName.parse("alice");
    private static final List<Counter> STRANGER = Limits.STANDARD.ofStranger(ALICE, HERE);

    @ParameterizedTest(name = "pair {0}, name {1}, network {2}: {3}")
    @CsvSource({
        "0, 0, 0, none",
        "1, 1, 1, none",
        "2, 2, 2, last without a captcha",
        "2, 0, 0, last without a captcha",
        "0, 2, 0, last without a captcha",
        "0, 0, 2, last without a captcha",
        "3, 0, 0, captcha",
        "0, 3, 0, captcha",
        "0, 99, 0, captcha",
        "0, 0, 3, captcha",
        "9, 9, 3, captcha",
        "10, 0, 0, wait",
        "0, 100, 0, wait",
        "10, 100, 3, wait"
    })
    void theHighestOfTheThreeCountersDecides(int pair, int name, int network, String hurdle) {
        var used = List.of(pair, name, network);
        var taken = List.of(taken(0, used), taken(1, used), taken(2, used));
        assertThat(Hurdle.of(CaptchaDemand.AFTER_FAILURES, taken)).isEqualTo(expected(hurdle));
    }

    @Test
    void whoIsAlwaysAskedIsAskedAtFirstToo() {
        assertThat(Hurdle.of(CaptchaDemand.ALWAYS, List.of())).isEqualTo(new Hurdle.Captcha());
        assertThat(Hurdle.of(CaptchaDemand.ALWAYS, List.of(Taken.granted(STRANGER.get(0), 0))))
                .isEqualTo(new Hurdle.Captcha());
    }

    @Test
    void withoutLimitsThereIsNoHurdle() {
        assertThat(Limits.NONE.ofStranger(ALICE, HERE)).isEmpty();
        assertThat(Hurdle.of(CaptchaDemand.AFTER_FAILURES, List.of())).isEqualTo(new Hurdle.None(false));
    }

    @Test
    void theLongestWaitIsTold() {
        var shortly = Taken.refused(STRANGER.get(0), Duration.ofSeconds(90));
        var later = Taken.refused(STRANGER.get(1), Duration.ofMinutes(14));
        assertThat(Hurdle.of(CaptchaDemand.AFTER_FAILURES, List.of(shortly, later)))
                .isEqualTo(new Hurdle.Wait(Duration.ofMinutes(14)));
    }

    @Test
    void noTwoThatDifferShareACounter() {
        var mallory = LoginName.parse("mallory");
        assertThat(keys(Limits.STANDARD.ofStranger(ALICE, HERE)))
                .doesNotContain(keys(Limits.STANDARD.ofStranger(mallory, THERE)).toArray(String[]::new));
        assertThat(keys(Limits.STANDARD.ofStranger(ALICE, THERE)).get(1))
                .isEqualTo(keys(STRANGER).get(1));
        assertThat(keys(Limits.STANDARD.ofStranger(mallory, HERE)).get(2))
                .isEqualTo(keys(STRANGER).get(2));
    }

    @Test
    void aKnownBrowserSharesNoCounterWithAnybody() {
        var user = UserId.issue(Instant.EPOCH, new byte[UserId.RANDOM_BYTES]);
        var one = Limits.STANDARD.ofKnownBrowser(KnownBrowser.of(new byte[16]), user);
        var other = Limits.STANDARD.ofKnownBrowser(
                KnownBrowser.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}), user);
        assertThat(keys(one))
                .hasSize(1)
                .doesNotContainAnyElementsOf(keys(STRANGER))
                .isNotEqualTo(keys(other));
    }

    private static Taken taken(int place, List<Integer> used) {
        var counter = STRANGER.get(place);
        return used.get(place) < counter.allowance().capacity()
                ? Taken.granted(counter, used.get(place))
                : Taken.refused(counter, Duration.ofSeconds(90));
    }

    private static Hurdle expected(String hurdle) {
        return switch (hurdle) {
            case "none" -> new Hurdle.None(false);
            case "captcha" -> new Hurdle.Captcha();
            case "wait" -> new Hurdle.Wait(Duration.ofSeconds(90));
            default -> new Hurdle.None(true);
        };
    }

    private static List<String> keys(List<Counter> counters) {
        return counters.stream().map(Counter::key).toList();
    }
}
