package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.contract.AtOnce;
import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.IssueCaptcha;
import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.in.LogIn.Result.CaptchaRequired;
import dev.signet.application.port.in.LogIn.Result.CredentialsInvalid;
import dev.signet.application.port.in.LogIn.Result.LoggedIn;
import dev.signet.application.port.in.LogIn.Result.Throttled;
import dev.signet.application.port.in.SolvedCaptcha;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.throttle.KnownBrowser;
import dev.signet.domain.throttle.Limits;
import dev.signet.domain.throttle.Network;
import dev.signet.domain.user.LoginName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slow, and nobody is locked out by somebody else's guesses. */
final class ThrottleTest {
    private static final Network ELSEWHERE = new Network("198.51.100.9");

    private final World world = World.standard();
    private final Node node = world.startNode();
    private int places;

    ThrottleTest() {
        node.register("alice");
    }

    @Test
    void afterThreeFailuresACaptchaIsAskedFor() {
        var wrong = Attempt.by("alice").typing("a guess");
        assertThat(node.tryToLogIn(wrong)).isEqualTo(new CredentialsInvalid(false));
        assertThat(node.tryToLogIn(wrong)).isEqualTo(new CredentialsInvalid(false));
        assertThat(node.tryToLogIn(wrong)).isEqualTo(new CredentialsInvalid(true));
        assertThat(node.tryToLogIn(wrong)).isInstanceOf(CaptchaRequired.class);
        assertThat(node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(CaptchaRequired.class);
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(solved()))).isInstanceOf(LoggedIn.class);
    }

    @Test
    void afterTenFailuresTheRightPasswordGetsTheSameAnswerAsAWrongOne() {
        guess(10);
        long compared = world.hasher.comparisons();
        var wrong = node.tryToLogIn(Attempt.by("alice").typing("a guess").solving(solved()));
        var right = node.tryToLogIn(Attempt.by("alice").solving(solved()));
        assertThat(right).isEqualTo(wrong).isEqualTo(new Throttled(Duration.ofSeconds(90)));
        assertThat(world.hasher.comparisons()).isEqualTo(compared);
        world.pass(Duration.ofSeconds(90));
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(solved()))).isInstanceOf(LoggedIn.class);
    }

    @Test
    void anUnknownNameIsCountedLikeAKnownOne() {
        var known = IntStream.range(0, 14)
                .mapToObj(number -> node.tryToLogIn(guess("alice", Attempt.HERE)))
                .toList();
        var unknown = IntStream.range(0, 14)
                .mapToObj(number -> node.tryToLogIn(guess("nobody", ELSEWHERE)))
                .toList();
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void aBurstOfParallelGuessesPassesNoMoreThanOneAfterTheOther() {
        var answers =
                AtOnce.run(40, number -> node.tryToLogIn(Attempt.by("alice").typing("guess " + number)));
        assertThat(answers.stream().filter(CredentialsInvalid.class::isInstance))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(world.hasher.comparisons()).isLessThanOrEqualTo(3);
    }

    @Test
    void aSuccessFallsBack() {
        for (int time = 0; time < 20; time++) {
            assertThat(node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(LoggedIn.class);
        }
    }

    @Test
    void whatIsBrokenIsNobodysFailure() {
        world.hasher.isFull();
        for (int time = 0; time < 4; time++) {
            assertThatThrownBy(() -> node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(Unavailable.class);
        }
        assertThat(world.throttle.take(policyOfThePair()).usedBefore()).isZero();
    }

    @Test
    void aBrowserThatHasLoggedInBeforeIsNotLockedOutByAnybody() {
        var browser = browserOf("alice");
        guess(10);
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(solved()))).isInstanceOf(Throttled.class);
        assertThat(node.tryToLogIn(Attempt.by("alice").in(browser))).isInstanceOf(LoggedIn.class);
    }

    @Test
    void aHundredFailuresADayCloseTheNameToStrangersEverywhereAndToNobodyElse() {
        var browser = browserOf("alice");
        for (int number = 0; number < 100; number++) {
            assertThat(node.tryToLogIn(guess("alice", new Network("203.0.113." + number))))
                    .isInstanceOf(CredentialsInvalid.class);
        }
        assertThat(node.tryToLogIn(Attempt.by("alice").from(ELSEWHERE).solving(solved())))
                .isInstanceOf(Throttled.class);
        assertThat(node.tryToLogIn(Attempt.by("alice").in(browser))).isInstanceOf(LoggedIn.class);
    }

    @Test
    void theLaneOfAKnownBrowserHasItsEndToo() {
        var browser = browserOf("alice");
        var answers = new ArrayList<LogIn.Result>();
        for (int time = 0; time < 12; time++) {
            answers.add(node.tryToLogIn(
                    Attempt.by("alice").typing("a guess").in(browser).solving(solved())));
        }
        assertThat(answers.subList(0, 10)).allMatch(CredentialsInvalid.class::isInstance);
        assertThat(answers.subList(10, 12)).allMatch(Throttled.class::isInstance);
    }

    @Test
    void aLaneAtOneAccountIsNoneAtAnother() {
        node.register("mallory");
        var browser = browserOf("mallory");
        guess(10);
        assertThat(node.tryToLogIn(Attempt.by("alice").in(browser).solving(solved())))
                .isInstanceOf(Throttled.class);
        var forged = new KnownBrowser(browser.id(), List.of());
        assertThat(node.tryToLogIn(Attempt.by("alice").in(forged).solving(solved())))
                .isInstanceOf(Throttled.class);
    }

    @Test
    void oneBrowserHasALaneAtEachOfItsAccounts() {
        node.register("bob");
        var atAlices = browserOf("alice");
        var both = ((LoggedIn) node.tryToLogIn(Attempt.by("bob").in(atAlices)))
                .browser()
                .orElseThrow();
        guess(10);
        assertThat(node.tryToLogIn(Attempt.by("alice").in(both))).isInstanceOf(LoggedIn.class);
        assertThat(node.tryToLogIn(Attempt.by("bob").in(both))).isInstanceOf(LoggedIn.class);
    }

    @Test
    void allSpellingsOfANameAreOne() {
        for (var spelling : List.of("alice", "ALICE", "ａｌｉｃｅ", "Alice", "alicE")) {
            node.tryToLogIn(Attempt.by(spelling).typing("a guess").solving(solved()));
            node.tryToLogIn(Attempt.by(spelling).typing("a guess").solving(solved()));
        }
        assertThat(node.tryToLogIn(Attempt.by("aLICe").solving(solved()))).isInstanceOf(Throttled.class);
    }

    @Test
    void noBrowserMeansNoLane() {
        var login = (LoggedIn) node.tryToLogIn(Attempt.by("alice").forTokens());
        assertThat(login.browser()).isEmpty();
    }

    private KnownBrowser browserOf(String name) {
        return ((LoggedIn) node.tryToLogIn(Attempt.by(name))).browser().orElseThrow();
    }

    private void guess(int times) {
        for (int time = 0; time < times; time++) {
            assertThat(node.tryToLogIn(guess("alice", Attempt.HERE))).isInstanceOf(CredentialsInvalid.class);
        }
    }

    private Attempt guess(String name, Network from) {
        return Attempt.by(name).typing("a guess").from(from).solving(solved());
    }

    /** A captcha with its answer; asked for at a place of its own, since they are limited too. */
    private SolvedCaptcha solved() {
        var place = new Network("captcha of " + places++);
        var issued = (IssueCaptcha.Result.Issued) node.signet().issueCaptcha().issue(CaptchaKind.PICTURE, place);
        return new SolvedCaptcha(issued.id().value(), world.captchas.answerTo(issued.id()));
    }

    private static Counter policyOfThePair() {
        return Limits.STANDARD
                .ofStranger(LoginName.parse("alice"), Attempt.HERE)
                .getFirst();
    }
}
