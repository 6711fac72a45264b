package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.AtOnce;
import dev.signet.application.fake.FakeCaptchas;
import dev.signet.application.port.out.Captchas;
import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/captcha}, and what its answers open. */
class CaptchaTest {

    private static final String COOKIE = ",\"mode\":\"cookie\"";
    private static final TestClock CLOCK = new TestClock();
    private static final FakeCaptchas MAY_BE_AWAY = new FakeCaptchas(new TestClock());

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of("SIGNET_CAPTCHA", "always"), CLOCK.asAdapter());

    @RegisterExtension
    static final RunningSignet WITHOUT_STORE =
            new RunningSignet(Map.of("SIGNET_CAPTCHA", "always"), RunningSignet.instead(Captchas.class, MAY_BE_AWAY));

    @RegisterExtension
    static final RunningSignet LIMITED = new RunningSignet(Map.of("SIGNET_LIMITS", "standard"));

    @Test
    void aPictureComesInsideOfTheAnswerAndSaysNothingOfItsText() {
        var captcha = SIGNET.stranger().post("/v1/captcha");
        assertThat(captcha.status()).isEqualTo(201);
        assertThat(Json.fields(Json.of(captcha)))
                .containsExactlyInAnyOrder("captcha_id", "kind", "image", "expires_in");
        assertThat(Json.text(captcha, "image")).startsWith("data:image/png;base64,");
        assertThat(Json.text(captcha, "captcha_id")).hasSize(22);
        assertThat(Json.number(captcha, "expires_in")).isEqualTo(120);
        assertThat(captcha.header("Cache-Control")).contains("no-store");
    }

    @Test
    void workNeedsNoEyes() {
        var captcha = SIGNET.stranger().post("/v1/captcha", "{\"kind\":\"work\"}");
        assertThat(Json.fields(Json.of(captcha))).containsExactlyInAnyOrder("captcha_id", "kind", "work", "expires_in");
        assertThat(logIn(Solver.field(captcha)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"sound\"}", "{\"kind\":\"PICTURE\"}", "{\"kind\":\"\"}"})
    void thereAreTwoKinds(String body) {
        var answer = SIGNET.stranger().post("/v1/captcha", body);
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(Json.faults(answer)).containsExactly("kind");
    }

    @Test
    void withoutOneNobodyComesInWhereItIsAlwaysAskedFor() {
        assertThat(logIn("").verdict()).isEqualTo("422 captcha-required");
        assertThat(register("").verdict()).isEqualTo("422 captcha-required");
    }

    @Test
    void aWrongAnswerBurnsItBeforeThePasswordIsLookedAt() {
        var captcha = SIGNET.stranger().post("/v1/captcha", "{\"kind\":\"work\"}");
        var wrong = Solver.field(Json.text(captcha, "captcha_id"), "wrong");
        assertThat(logIn(wrong).verdict()).isEqualTo("422 captcha-invalid");
        assertThat(logIn(Solver.field(captcha)).verdict()).isEqualTo("422 captcha-invalid");
    }

    @Test
    void aRightAnswerIsGoodOnceWhateverBecomesOfTheLogin() {
        var captcha = Solver.solved(SIGNET.stranger());
        assertThat(logIn("root", "no such password", captcha).verdict()).isEqualTo("401 credentials-invalid");
        assertThat(logIn(captcha).verdict()).isEqualTo("422 captcha-invalid");
    }

    @Test
    void ofTwoAtOnceOneFails() {
        for (int round = 0; round < 5; round++) {
            var captcha = Solver.solved(SIGNET.stranger());
            assertThat(AtOnce.run(2, number -> logIn(captcha).verdict()))
                    .containsExactlyInAnyOrder("201", "422 captcha-invalid");
        }
    }

    @Test
    void afterTwoMinutesItIsTooLate() {
        var captcha = Solver.solved(SIGNET.stranger());
        CLOCK.pass(Duration.ofSeconds(121));
        assertThat(logIn(captcha).verdict()).isEqualTo("422 captcha-invalid");
    }

    @Test
    void anAccountIsOpenedWithOne() {
        assertThat(register(Solver.solved(SIGNET.stranger())).status()).isEqualTo(201);
    }

    @Test
    void withoutItsStoreNobodyPasses() {
        var captcha = Solver.solved(WITHOUT_STORE.stranger());
        MAY_BE_AWAY.goAway();
        var answer = WITHOUT_STORE.stranger().post("/v1/sessions", body("root", Member.PASSWORD, COOKIE + captcha));
        assertThat(answer.verdict()).isEqualTo("503 unavailable");
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(WITHOUT_STORE.stranger().post("/v1/captcha").verdict()).isEqualTo("503 unavailable");
    }

    @Test
    void theyAreLimitedToo() {
        var last = IntStream.range(0, 61)
                .mapToObj(number -> LIMITED.stranger().post("/v1/captcha", "{\"kind\":\"work\"}"))
                .toList()
                .getLast();
        assertThat(last.verdict()).isEqualTo("429 throttled");
        assertThat(last.header("Retry-After")).isPresent();
    }

    private static Answer logIn(String captcha) {
        return logIn("root", Member.PASSWORD, captcha);
    }

    private static Answer logIn(String name, String password, String captcha) {
        return Member.patiently(() -> SIGNET.stranger().post("/v1/sessions", body(name, password, COOKIE + captcha)));
    }

    private static Answer register(String captcha) {
        var name = SIGNET.newName();
        return Member.patiently(() -> SIGNET.stranger().post("/v1/accounts", body(name, Member.PASSWORD, captcha)));
    }

    private static String body(String name, String password, String rest) {
        return "{\"username\":\"%s\",\"password\":\"%s\"%s}".formatted(name, password, rest);
    }
}
