package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.contract.AtOnce;
import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.IssueCaptcha.Result.Issued;
import dev.signet.application.port.in.IssueCaptcha.Result.Throttled;
import dev.signet.application.port.in.LogIn.Result.CaptchaInvalid;
import dev.signet.application.port.in.LogIn.Result.CaptchaRequired;
import dev.signet.application.port.in.LogIn.Result.LoggedIn;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.SolvedCaptcha;
import dev.signet.application.port.out.Unavailable;
import dev.signet.application.usecase.Policies;
import dev.signet.domain.captcha.CaptchaDemand;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.captcha.Puzzle;
import dev.signet.domain.throttle.Guarding;
import dev.signet.domain.throttle.Limits;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A captcha is good for one look. */
final class CaptchaTest {
    private final World world =
            new World(Policies.standard(World.ISSUER).with(new Guarding(CaptchaDemand.ALWAYS, Limits.STANDARD)));
    private final Node node = world.startNode();

    CaptchaTest() {
        assertThat(register("alice", Optional.of(solved()))).isInstanceOf(Register.Result.Registered.class);
    }

    @Test
    void whereItIsAlwaysAskedForNobodyLogsInOrRegistersWithout() {
        assertThat(node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(CaptchaRequired.class);
        assertThat(register("bob", Optional.empty())).isInstanceOf(Register.Result.CaptchaRequired.class);
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(solved()))).isInstanceOf(LoggedIn.class);
    }

    @ParameterizedTest
    @EnumSource
    void eitherKindWillDo(CaptchaKind kind) {
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(answered(issued(kind)))))
                .isInstanceOf(LoggedIn.class);
    }

    @Test
    void aWrongAnswerBurnsItAndNoPasswordIsLookedAt() {
        var captcha = issued(CaptchaKind.PICTURE);
        var right = answered(captcha);
        long compared = world.hasher.comparisons();
        var wrong = new SolvedCaptcha(captcha.id().value(), "wrong");
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(wrong))).isInstanceOf(CaptchaInvalid.class);
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(right))).isInstanceOf(CaptchaInvalid.class);
        assertThat(world.hasher.comparisons()).isEqualTo(compared);
    }

    @Test
    void aRightAnswerBurnsItToo() {
        var once = solved();
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(once))).isInstanceOf(LoggedIn.class);
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(once))).isInstanceOf(CaptchaInvalid.class);
        assertThat(register("bob", Optional.of(once))).isInstanceOf(Register.Result.CaptchaInvalid.class);
    }

    @Test
    void ofTwoAtOnceOneFails() {
        for (int round = 0; round < 10; round++) {
            var one = solved();
            var answers =
                    AtOnce.run(2, number -> node.tryToLogIn(Attempt.by("alice").solving(one)));
            assertThat(answers.stream().filter(LoggedIn.class::isInstance)).hasSize(1);
        }
    }

    @Test
    void afterTwoMinutesItIsTooLate() {
        var late = solved();
        world.pass(Duration.ofSeconds(120));
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(late))).isInstanceOf(CaptchaInvalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAA", "not an id at all"})
    void whatWasNeverIssuedIsWrong(String id) {
        assertThat(node.tryToLogIn(Attempt.by("alice").solving(new SolvedCaptcha(id, ""))))
                .isInstanceOf(CaptchaInvalid.class);
    }

    @Test
    void withoutItsStoreNobodyPasses() {
        var captcha = solved();
        world.captchas.goAway();
        assertThatThrownBy(() -> node.tryToLogIn(Attempt.by("alice").solving(captcha)))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> issued(CaptchaKind.PICTURE)).isInstanceOf(Unavailable.class);
    }

    @Test
    void whoCannotDrawPosesWork() {
        world.puzzles.goBlind();
        assertThat(issued(CaptchaKind.PICTURE).puzzle()).isInstanceOf(Puzzle.Work.class);
    }

    @Test
    void theyAreLimitedToo() {
        for (int time = 0; time < 59; time++) {
            issued(CaptchaKind.WORK);
        }
        assertThat(node.signet().issueCaptcha().issue(CaptchaKind.WORK, Attempt.HERE))
                .isEqualTo(new Throttled(Duration.ofSeconds(10)));
    }

    @Test
    void aFlawedRegistrationDoesNotBurnIt() {
        var captcha = solved();
        assertThat(register("a b", Optional.of(captcha))).isInstanceOf(Register.Result.Rejected.class);
        assertThat(register("bob", Optional.of(captcha))).isInstanceOf(Register.Result.Registered.class);
    }

    private Register.Result register(String name, Optional<SolvedCaptcha> captcha) {
        return node.signet()
                .register()
                .register(new Register.Command(
                        name, World.password(World.PASSWORD), Optional.empty(), Attempt.HERE, captcha));
    }

    private Issued issued(CaptchaKind kind) {
        return (Issued) node.signet().issueCaptcha().issue(kind, Attempt.HERE);
    }

    private SolvedCaptcha solved() {
        return answered(issued(CaptchaKind.PICTURE));
    }

    private SolvedCaptcha answered(Issued captcha) {
        return new SolvedCaptcha(captcha.id().value(), world.captchas.answerTo(captcha.id()));
    }
}
