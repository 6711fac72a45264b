package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.signet.application.port.out.TokenMint;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** B11: the notes say "token expired" to everything. Here each failure has its own reason. */
class ReasonsTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of(), CLOCK.asAdapter());

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("garbage", "token-malformed", login -> "garbage"),
                bad("two dots", "token-malformed", login -> "a.b.c"),
                bad("cut short", "token-malformed", login -> cutShort(login.accessToken())),
                bad("beyond 8 KiB", "token-malformed", login -> login.accessToken() + "A".repeat(8 * 1024)),
                bad("alg none", "token-malformed", login -> forger(login).unsigned()),
                bad("another's key", "signature-invalid", login -> forger(login).byAnotherKey()),
                bad(
                        "a key in the header",
                        "signature-invalid",
                        login -> forger(login).withAKeyOfItsOwn()),
                bad(
                        "an unknown kid",
                        "signature-invalid",
                        login -> forger(login).underAnUnknownName()),
                bad("other claims", "signature-invalid", login -> forger(login).withOtherClaims()),
                bad(
                        "HS256 with the public key",
                        "signature-invalid",
                        login -> forger(login).byThePublicKey(jwk())),
                bad("a refresh token (B5)", "token-type-mismatch", Login::refreshToken),
                bad(
                        "another issuer",
                        "issuer-mismatch",
                        login -> minted("http://id.other.localhost", SIGNET.issuer(), 0)),
                bad("another audience", "audience-mismatch", login -> minted(SIGNET.issuer(), "c_shop", 0)),
                bad("past its end", "token-expired", login -> minted(SIGNET.issuer(), SIGNET.issuer(), -600)),
                bad("from the future", "token-malformed", login -> minted(SIGNET.issuer(), SIGNET.issuer(), 120)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badTokens")
    void aBadTokenIsToldWhatItIs(String what, String reason, Function<Login, String> token) {
        var login = SIGNET.newcomer().byToken();
        var answer = SIGNET.stranger().get("/v1/session", "Authorization: Bearer " + token.apply(login));
        assertThat(answer.verdict()).isEqualTo("401 " + reason);
        assertThat(answer.header("WWW-Authenticate").orElse("")).contains("error=\"invalid_token\"");
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                end("logged-out", member -> member.byToken().bearer().post("/v1/logout-everywhere")),
                end("session-kicked", member -> administrate(member, "kick")),
                end("account-disabled", member -> administrate(member, "disable")),
                end(
                        "password-changed",
                        member -> member.byToken()
                                .bearer()
                                .post(
                                        "/v1/me/password",
                                        "{\"current_password\":\"" + Member.PASSWORD + "\",\"new_password\":\""
                                                + Member.NEXT_PASSWORD + "\"}")),
                end("session-replaced", member -> {
                    for (int i = 0; i < 12; i++) {
                        member.byToken();
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void aLoginThatWasEndedIsToldHow(String reason, Consumer<Member> end) {
        var member = SIGNET.newcomer();
        var cookie = member.byCookie();
        CLOCK.pass(Duration.ofSeconds(1));
        var token = member.byToken();
        CLOCK.pass(Duration.ofSeconds(1));
        end.accept(member);
        assertThat(cookie.bearer().get("/v1/session").verdict()).isEqualTo("401 " + reason);
        if (!reason.equals("session-replaced")) {
            assertThat(token.bearer().get("/v1/session").verdict()).isEqualTo("401 " + reason);
            assertThat(token.refresh().verdict()).isEqualTo("400 " + reason);
        }
    }

    @Test
    void aLoginThatRestedForTooLongIsIdle() {
        var cookie = SIGNET.newcomer().byRememberedCookie();
        var token = SIGNET.newcomer().byToken();
        CLOCK.pass(Duration.ofDays(7));
        assertThat(cookie.bearer().get("/v1/session").verdict()).isEqualTo("401 session-idle");
        CLOCK.pass(Duration.ofDays(7));
        assertThat(token.refresh().verdict()).isEqualTo("400 session-idle");
    }

    @Test
    void aLoginThatWasUsedHasAnEndAllTheSame() {
        var token = SIGNET.newcomer().byToken();
        for (int days = 0; days < 20; days += 10) {
            CLOCK.pass(Duration.ofDays(10));
            token = token.refreshed();
        }
        CLOCK.pass(Duration.ofDays(10));
        assertThat(token.refresh().verdict()).isEqualTo("400 session-expired");
    }

    @Test
    void aBrowsersLoginEndsAfterTwelveHours() {
        var cookie = SIGNET.newcomer().byCookie();
        CLOCK.pass(Duration.ofHours(12).minusMinutes(1));
        assertThat(cookie.bearer().get("/v1/session").status()).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(1));
        assertThat(cookie.bearer().get("/v1/session").verdict()).isEqualTo("401 session-expired");
    }

    @Test
    void anAccessTokenEndsAfterTenMinutes() {
        var login = SIGNET.newcomer().byToken();
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(login.bearer().get("/v1/session").verdict()).isEqualTo("401 token-expired");
        assertThat(login.refreshed().bearer().get("/v1/session").status()).isEqualTo(200);
    }

    private static Arguments bad(String what, String reason, Function<Login, String> token) {
        return arguments(what, reason, token);
    }

    private static Arguments end(String reason, Consumer<Member> end) {
        return arguments(reason, end);
    }

    private static void administrate(Member member, String what) {
        var answer = SIGNET.administrator().bearer().post("/v1/admin/users/" + member.sub() + "/" + what);
        assertThat(answer.status()).isEqualTo(204);
    }

    private static Forger forger(Login login) {
        return Forger.of(login.accessToken());
    }

    private static String cutShort(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }

    private static String jwk() {
        return Json.of(SIGNET.stranger().get("/oauth2/jwks")).at("/keys/0").toString();
    }

    /** Signed with the right key: what a fault of ours, or another service with our key, would make. */
    private static String minted(String issuer, String audience, long ahead) {
        var issuedAt = Instant.ofEpochSecond(CLOCK.instant().getEpochSecond() + ahead);
        return SIGNET.part(TokenMint.class)
                .mint(new AccessClaims(
                        issuer,
                        new TokenSubject.Person(
                                UserId.parse(SIGNET.newcomer().sub()).orElseThrow(),
                                SessionId.parse("A".repeat(22)).orElseThrow(),
                                issuedAt,
                                "urn:signet:acr:password",
                                Set.of("pwd")),
                        audience,
                        "c_signet",
                        Set.of("openid"),
                        new TokenId("jti"),
                        Stamp.of(1),
                        issuedAt,
                        issuedAt.plusSeconds(600)))
                .reveal();
    }
}
