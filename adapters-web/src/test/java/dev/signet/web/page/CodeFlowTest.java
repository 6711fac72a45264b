package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.web.edge.Wire.Answer;
import dev.signet.web.journey.Claims;
import dev.signet.web.journey.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A code from a browser, tokens for it, and what they are good for. */
class CodeFlowTest {

    private static final String OVER = "\"error\":\"invalid_grant\"";

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice");
    }

    @Test
    void aStrangerSignsInAgreesAndGoesBackWithACodeForTheClient() {
        var erp = Partner.registered(SIGNET, "c_stranger");
        Browser browser = SIGNET.browser();
        Shown sent = browser.open(erp.authorize());
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).startsWith("/login?return_to=");

        Shown login = browser.open(sent.header("Location"));
        Shown in = login.fill("username", "alice")
                .fill("password", RunningPages.PASSWORD)
                .send();
        Shown asked = browser.open(in.header("Location").replace(SIGNET.issuer(), ""));
        Shown consent = browser.open(asked.header("Location"));
        assertThat(consent.words()).contains("Käthe & Söhne <ERP>", "see your orders", "alice", "erp.example.com");
        Shown back = consent.fill("decision", "allow").send();

        String address = back.header("Location");
        assertThat(back.status()).isEqualTo(303);
        assertThat(address).startsWith(Partner.BACK + "?code=");
        assertThat(Partner.parameter(address, "state")).isEqualTo("a state & more");
        assertThat(Partner.parameter(address, "iss")).isEqualTo(SIGNET.issuer());
        assertThat(erp.trade(Partner.parameter(address, "code")).status()).isEqualTo(200);
    }

    @Test
    void theFormsOnTheWayMayLeadToTheClientAndNowhereElse() {
        var erp = Partner.registered(SIGNET, "c_policy");
        Browser browser = SIGNET.browser();
        String sites = "http://shop.signet.localhost:8081 http://forum.signet.localhost:8082";
        Shown login = browser.open(browser.open(erp.authorize()).header("Location"));
        assertThat(login.header("Content-Security-Policy"))
                .contains("form-action 'self' " + sites + " https://erp.example.com;");

        String evil = Shown.encoded(SIGNET.issuer() + erp.authorize("redirect_uri", "https://evil.example/"));
        assertThat(browser.open("/login?return_to=" + evil).header("Content-Security-Policy"))
                .contains("form-action 'self' " + sites + ";");
    }

    @Test
    void tokensSayWhatTheStandardsWantAndNothingOfAName() throws Exception {
        var erp = Partner.registered(SIGNET, "c_claims");
        Answer tokens = erp.tokens(SIGNET.signedIn("alice"));

        assertThat(tokens.header("Cache-Control")).contains("no-store");
        assertThat(Json.text(tokens, "token_type")).isEqualTo("Bearer");
        assertThat(Json.number(tokens, "expires_in")).isEqualTo(600);
        assertThat(Json.text(tokens, "scope")).isEqualTo("openid orders.read profile");
        var access = Claims.of(Json.text(tokens, "access_token"));
        assertThat(access.path("client_id").asText()).isEqualTo("c_claims");
        assertThat(Json.fields(access))
                .containsExactlyInAnyOrder(
                        "iss",
                        "sub",
                        "aud",
                        "exp",
                        "iat",
                        "jti",
                        "client_id",
                        "scope",
                        "sid",
                        "auth_time",
                        "acr",
                        "amr",
                        "stamp");
        var idToken = Json.text(tokens, "id_token");
        var id = Claims.of(idToken);
        assertThat(Json.fields(id))
                .containsExactlyInAnyOrder(
                        "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "sid");
        assertThat(id.path("aud").asText()).isEqualTo("c_claims");
        assertThat(id.path("nonce").asText()).isEqualTo("n-0S6_WzA2Mj");
        assertThat(Claims.header(idToken).path("typ").asText()).isEqualTo("JWT");
        var keys = JWKSet.parse(SIGNET.wire().send("GET /oauth2/jwks").body());
        var jwt = SignedJWT.parse(idToken);
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toECKey();
        assertThat(jwt.verify(new ECDSAVerifier(key))).isTrue();
    }

    @Test
    void aTokenIsForTheOneApiThatTheClientIsRegisteredFor() {
        var erp = Partner.registered(SIGNET, "c_api", Set.of("https://api.example.com"), Optional.empty());
        var token = Json.text(erp.tokens(SIGNET.signedIn("alice")), "access_token");

        assertThat(Claims.of(token).path("aud").asText()).isEqualTo("https://api.example.com");
        assertThat(info(token).status()).isEqualTo(200);
        assertThat(SIGNET.wire()
                        .send("GET /v1/me", "Authorization: Bearer " + token)
                        .verdict())
                .isEqualTo("401 audience-mismatch");
    }

    @Test
    void userinfoTellsWhatWasGranted() {
        var erp = Partner.registered(SIGNET, "c_info");
        var browser = SIGNET.signedIn("alice");
        var all = info(Json.text(erp.tokens(browser), "access_token"));
        assertThat(Json.fields(Json.of(all))).containsExactlyInAnyOrder("sub", "preferred_username", "name");
        assertThat(Json.text(all, "preferred_username")).isEqualTo("alice");

        var little = info(Json.text(erp.tokens(browser, "scope", "openid"), "access_token"));
        assertThat(Json.fields(Json.of(little))).containsExactly("sub");

        var none = info(Json.text(erp.tokens(browser, "scope", "orders.read"), "access_token"));
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.header("WWW-Authenticate").orElse("")).contains("insufficient_scope");
    }

    @Test
    void userinfoWantsATokenThatCounts() {
        assertThat(SIGNET.wire().send("GET /oauth2/userinfo").verdict()).isEqualTo("401 credentials-missing");
        assertThat(info("no.token.here").verdict()).isEqualTo("401 token-malformed");
        assertThat(info("x").header("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    @Test
    void theSecondUseOfACodeEndsWhatTheFirstBought() {
        var erp = Partner.registered(SIGNET, "c_replay");
        var code = erp.code(SIGNET.signedIn("alice"));
        var tokens = erp.trade(code);

        var again = erp.trade(code);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains(OVER, "\"error_reason\":\"refresh-reused\"");
        assertThat(info(Json.text(tokens, "access_token")).verdict()).isEqualTo("401 refresh-reused");
        assertThat(erp.refresh(Json.text(tokens, "refresh_token")).body()).contains(OVER, "refresh-reused");
    }

    @Test
    void ofManyAtOnceOneWinsAndWhatItGotEnds() throws Exception {
        var erp = Partner.registered(SIGNET, "c_race");
        var code = erp.code(SIGNET.signedIn("alice"));
        List<Future<Answer>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                running.add(threads.submit(() -> erp.trade(code)));
            }
        }
        List<Answer> won = new ArrayList<>();
        for (var one : running) {
            if (one.get().status() == 200) {
                won.add(one.get());
            }
        }

        assertThat(won).hasSize(1);
        assertThat(info(Json.text(won.getFirst(), "access_token")).status()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenIsTradedByItsOwnClientAlone() {
        var erp = Partner.registered(SIGNET, "c_mine");
        var other = Partner.registered(SIGNET, "c_others");
        var refresh = Json.text(erp.tokens(SIGNET.signedIn("alice")), "refresh_token");

        assertThat(other.refresh(refresh).body()).contains(OVER);
        var next = erp.refresh(refresh);

        assertThat(next.status()).isEqualTo(200);
        assertThat(Json.text(next, "refresh_token")).isNotEqualTo(refresh);
        var wider = erp.token(Map.of(
                "grant_type", "refresh_token", "refresh_token", Json.text(next, "refresh_token"), "scope", "account"));
        assertThat(wider.body()).contains("\"error\":\"invalid_scope\"");
    }

    @Test
    void aRefreshTokenThatIsGivenBackTakesItsFamilyAlong() {
        var erp = Partner.registered(SIGNET, "c_gives-back");
        var other = Partner.registered(SIGNET, "c_takes-none");
        var tokens = erp.tokens(SIGNET.signedIn("alice"));
        var refresh = Json.text(tokens, "refresh_token");
        assertThat(other.revoke(refresh).status()).isEqualTo(200);
        assertThat(info(Json.text(tokens, "access_token")).status()).isEqualTo(200);

        assertThat(erp.revoke(refresh).status()).isEqualTo(200);

        assertThat(info(Json.text(tokens, "access_token")).verdict()).isEqualTo("401 logged-out");
        assertThat(erp.refresh(refresh).body()).contains(OVER, "logged-out");
    }

    @Test
    void whatTheUserAllowedOnceIsNotAskedAgain() {
        var erp = Partner.registered(SIGNET, "c_again");
        var browser = SIGNET.signedIn("alice");
        erp.code(browser);

        assertThat(browser.open(erp.authorize()).header("Location")).startsWith(Partner.BACK + "?code=");
        assertThat(browser.open(erp.authorize("prompt", "consent")).header("Location"))
                .startsWith("/consent");
    }

    @Test
    void theSharedCookieAloneGetsNoCode() {
        var erp = Partner.registered(SIGNET, "c_sibling");
        var browser = SIGNET.signedIn("alice");
        erp.code(browser);
        browser.cookies().keySet().removeIf(name -> name.contains("signet-id"));

        assertThat(browser.open(erp.authorize()).header("Location")).startsWith("/login");
        assertThat(browser.open(erp.authorize("prompt", "none")).header("Location"))
                .contains("error=login_required");
    }

    @Test
    void aWishForTheePasswordIsFulfilledOnceAndTheWayGoesOn() {
        var erp = Partner.registered(SIGNET, "c_reauth");
        var browser = SIGNET.signedIn("alice");
        erp.code(browser);
        Shown sent = browser.open(erp.authorize("prompt", "login"));
        assertThat(sent.header("Location")).startsWith("/reauth?return_to=");

        Shown in = browser.open(sent.header("Location"))
                .fill("password", RunningPages.PASSWORD)
                .send();
        Shown on = browser.open(in.header("Location").replace(SIGNET.issuer(), ""));

        assertThat(on.header("Location")).startsWith(Partner.BACK + "?code=");
    }

    @Test
    void aLoginThatIsOlderThanTheClientWantsIsConfirmedFirst() {
        var erp = Partner.registered(SIGNET, "c_max-age");
        var browser = SIGNET.signedIn("alice");
        erp.code(browser);

        assertThat(browser.open(erp.authorize("max_age", "3600")).header("Location"))
                .startsWith(Partner.BACK + "?code=");
        assertThat(browser.open(erp.authorize("max_age", "0")).header("Location"))
                .startsWith("/reauth?return_to=");
        assertThat(browser.open(erp.authorize("max_age", "0", "prompt", "none")).header("Location"))
                .contains("error=login_required");
    }

    @Test
    void whoDoesNotAllowItIsSaidToHaveRefused() {
        var erp = Partner.registered(SIGNET, "c_denied");
        var browser = SIGNET.signedIn("alice");
        Shown consent = browser.open(browser.open(erp.authorize()).header("Location"));

        String address = consent.fill("decision", "deny").send().header("Location");

        assertThat(address).startsWith(Partner.BACK + "?error=access_denied");
        assertThat(Partner.parameter(address, "iss")).isEqualTo(SIGNET.issuer());
    }

    @Test
    void consentNeedsTheTokenOfOurForm() {
        var erp = Partner.registered(SIGNET, "c_forged");
        var browser = SIGNET.signedIn("alice");
        Shown consent = browser.open(browser.open(erp.authorize()).header("Location"));

        Shown refused = consent.without("csrf").fill("decision", "allow").send();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(browser.open(erp.authorize()).header("Location")).startsWith("/consent");
    }

    @Test
    void aLoopbackAddressMayHaveAnyPort() {
        var erp = Partner.registered(SIGNET, "c_native");
        var code = erp.code(SIGNET.signedIn("alice"), "redirect_uri", "http://127.0.0.1:49152/cb");

        assertThat(code).isNotEmpty();
    }

    private static Answer info(String token) {
        return SIGNET.wire().send("GET /oauth2/userinfo", "Authorization: Bearer " + token);
    }
}
