package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.AtOnce;
import dev.signet.web.edge.Wire.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever guesses passwords is slowed down, and nobody else. */
class GuessingTest {

    private static final String COOKIE = ",\"mode\":\"cookie\"";
    private static final String WRONG = "no such password";
    private static final String REAUTH = "/v1/session/reauth {\"password\":";
    private static final String CHANGE =
            "/v1/me/password {\"new_password\":\"" + Member.NEXT_PASSWORD + "\",\"current_password\":";

    @RegisterExtension
    static final RunningSignet SIGNET =
            new RunningSignet(Map.of("SIGNET_LIMITS", "standard", "SIGNET_TRUSTED_PROXIES", Places.PROXY));

    @Test
    void afterThreeFailuresACaptchaIsAskedForAndTheRightPasswordIsNoExcuse() {
        var member = newcomer();
        var here = at(member, Places.fresh());
        assertThat(guesses(here, 3)).containsOnly("401 credentials-invalid");
        assertThat(here.tryToLogIn(WRONG, COOKIE).verdict()).isEqualTo("422 captcha-required");
        assertThat(here.tryToLogIn(Member.PASSWORD, COOKIE).verdict()).isEqualTo("422 captcha-required");
        assertThat(here.tryToLogIn(Member.PASSWORD, COOKIE + solved()).status()).isEqualTo(201);
    }

    @Test
    void afterTenFailuresTheRightPasswordGetsTheVeryAnswerOfAWrongOne() {
        var here = at(newcomer(), Places.fresh());
        assertThat(guessesWithCaptchas(here, 10)).containsOnly("401 credentials-invalid");
        var wrong = here.tryToLogIn(WRONG, COOKIE + solved());
        var right = here.tryToLogIn(Member.PASSWORD, COOKIE + solved());
        assertThat(wrong.verdict()).isEqualTo("429 throttled");
        assertThat(Long.parseLong(wrong.header("Retry-After").orElseThrow())).isBetween(60L, 90L);
        assertThat(untraced(right)).isEqualTo(untraced(wrong));
        assertThat(right.headers()).hasSameSizeAs(wrong.headers());
        assertThat(right.all("Set-Cookie")).isEmpty();
    }

    /** How many are hashed at once is a matter of luck, so it is tried more than once. */
    @RepeatedTest(3)
    void aBurstOfParallelGuessesPassesNoMoreThanOneAfterTheOther() {
        var here = at(newcomer(), Places.fresh());
        var answers =
                AtOnce.run(24, number -> here.tryToLogIn(WRONG + number, COOKIE).verdict());
        assertThat(answers.stream().filter("401 credentials-invalid"::equals)).hasSizeLessThanOrEqualTo(3);
        assertThat(answers).isSubsetOf("401 credentials-invalid", "422 captcha-required", "429 throttled");
    }

    @Test
    void nobodyLocksSomebodyElseOut() {
        var member = newcomer();
        var home = Places.fresh();
        var known = at(member, home).byCookie().pair("__Host-signet-known");
        guessesWithCaptchas(at(member, home), 12);
        assertThat(at(member, home)
                        .tryToLogIn(Member.PASSWORD, COOKIE + solved())
                        .verdict())
                .isEqualTo("429 throttled");
        var own = new Member(stranger(home).with("Cookie: " + known), member.name(), member.sub());
        assertThat(own.tryToLogIn(Member.PASSWORD, COOKIE).status()).isEqualTo(201);
        var elsewhere = at(member, Places.fresh());
        assertThat(elsewhere.tryToLogIn(Member.PASSWORD, COOKIE + solved()).status())
                .isEqualTo(201);
    }

    @Test
    void theCookieOfAKnownBrowserIsBoundToItsAccountAndSealed() {
        var mallory = newcomer();
        var victim = newcomer();
        var here = Places.fresh();
        var line = at(mallory, here).byCookie().setCookie("__Host-signet-known");
        assertThat(line)
                .contains("; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Strict")
                .doesNotContain("Domain")
                .doesNotContain(mallory.sub());
        guessesWithCaptchas(at(victim, here), 10);
        var pair = line.split(";", 2)[0];
        for (var cookie : List.of(pair, pair.substring(0, pair.length() - 4) + "AAAA", pair + "; " + pair)) {
            var carried = new Member(stranger(here).with("Cookie: " + cookie), victim.name(), victim.sub());
            assertThat(carried.tryToLogIn(Member.PASSWORD, COOKIE + solved()).verdict())
                    .isEqualTo("429 throttled");
        }
    }

    @Test
    void allSpellingsOfANameShareOneCounter() {
        var member = newcomer();
        var here = Places.fresh();
        for (var spelling : List.of(
                member.name(),
                member.name().toUpperCase(Locale.ROOT),
                member.name().replace("n", "ｎ"),
                member.name().replace("e", "Ｅ"),
                member.name().replace("w", "W"))) {
            guessesWithCaptchas(new Member(stranger(here), spelling, ""), 2);
        }
        assertThat(at(member, here)
                        .tryToLogIn(Member.PASSWORD, COOKIE + solved())
                        .verdict())
                .isEqualTo("429 throttled");
    }

    @Test
    void anUnknownNameIsAnsweredLikeAKnownOneAllTheWay() {
        var known = answers(at(newcomer(), Places.fresh()));
        var unknown = answers(new Member(stranger(Places.fresh()), "nobody.at.all", ""));
        assertThat(unknown).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {REAUTH, CHANGE})
    void aSessionOfSomebodyIsNoWayAroundTheLimits(String confirmation) {
        var here = at(newcomer(), Places.fresh());
        var holder = here.byToken().bearer();
        for (int number = 0; number < 3; number++) {
            assertThat(confirm(holder, confirmation, WRONG, "").verdict()).isEqualTo("422 invalid-field");
        }
        assertThat(confirm(holder, confirmation, Member.PASSWORD, "").verdict()).isEqualTo("422 captcha-required");
        var burnt = Solver.field("A".repeat(22), "wrong");
        assertThat(confirm(holder, confirmation, Member.PASSWORD, burnt).verdict())
                .isEqualTo("422 captcha-invalid");
        for (int number = 3; number < 10; number++) {
            assertThat(confirm(holder, confirmation, WRONG, solved()).verdict()).isEqualTo("422 invalid-field");
        }
        var right = confirm(holder, confirmation, Member.PASSWORD, solved());
        assertThat(right.verdict()).isEqualTo("429 throttled");
        assertThat(Long.parseLong(right.header("Retry-After").orElseThrow())).isBetween(60L, 90L);
        assertThat(here.tryToLogIn(Member.PASSWORD, COOKIE + solved()).verdict())
                .as("the login counts with it")
                .isEqualTo("429 throttled");
    }

    @Test
    void aBurstOfConfirmationsPassesNoMoreThanOneAfterTheOther() {
        var holder = at(newcomer(), Places.fresh()).byToken().bearer();
        var verdicts = AtOnce.run(
                24, number -> confirm(holder, REAUTH, WRONG + number, "").verdict());
        assertThat(verdicts.stream().filter("422 invalid-field"::equals)).hasSizeLessThanOrEqualTo(3);
        assertThat(verdicts).isSubsetOf("422 invalid-field", "422 captcha-required", "429 throttled");
    }

    @Test
    void nobodyKeepsSomebodyFromConfirmingInHisOwnBrowser() {
        var member = newcomer();
        var home = Places.fresh();
        var login = at(member, home).byCookie();
        guessesWithCaptchas(at(member, home), 12);
        var own = stranger(home)
                .with("Cookie: " + login.pair(Login.SHARED) + "; " + login.pair(Login.OWN) + "; "
                        + login.pair("__Host-signet-known"));
        assertThat(confirm(own, REAUTH, Member.PASSWORD, "").status()).isEqualTo(200);
    }

    @Test
    void registrationsOfOneNetworkAreLimited() {
        var here = stranger(Places.fresh());
        var verdicts = IntStream.range(0, 11)
                .mapToObj(number -> register(here, "swarm" + number, "").verdict())
                .toList();
        assertThat(verdicts.subList(0, 10)).containsOnly("201");
        assertThat(verdicts.getLast()).isEqualTo("422 captcha-required");
        assertThat(register(here, "swarm10", solved()).status()).isEqualTo(201);
    }

    private static List<String> answers(Member somebody) {
        return IntStream.range(0, 14)
                .mapToObj(number -> untraced(somebody.tryToLogIn(WRONG, COOKIE + (number < 3 ? "" : solved()))))
                .toList();
    }

    private static Answer register(Visitor visitor, String name, String captcha) {
        return Member.patiently(() -> visitor.post(
                "/v1/accounts",
                "{\"username\":\"%s\",\"password\":\"%s\"%s}".formatted(name, Member.PASSWORD, captcha)));
    }

    /** @param confirmation a path, and the beginning of the body to send there */
    private static Answer confirm(Visitor holder, String confirmation, String password, String captcha) {
        var parts = confirmation.split(" ", 2);
        return Member.patiently(() -> holder.post(parts[0], parts[1] + "\"" + password + "\"" + captcha + "}"));
    }

    private static List<String> guesses(Member member, int times) {
        return IntStream.range(0, times)
                .mapToObj(number -> member.tryToLogIn(WRONG, COOKIE).verdict())
                .toList();
    }

    private static List<String> guessesWithCaptchas(Member member, int times) {
        return IntStream.range(0, times)
                .mapToObj(number -> member.tryToLogIn(WRONG, COOKIE + solved()).verdict())
                .toList();
    }

    private static String solved() {
        return Solver.solved(stranger(Places.fresh()));
    }

    private static Visitor stranger(String place) {
        return SIGNET.stranger().with(Places.header(place));
    }

    private static Member newcomer() {
        return Member.register(stranger(Places.fresh()), SIGNET.newName());
    }

    private static Member at(Member member, String place) {
        return new Member(stranger(place), member.name(), member.sub());
    }

    private static String untraced(Answer answer) {
        return answer.status() + answer.body().replaceAll("\"trace_id\":\"[0-9a-f]{32}\"", "");
    }
}
