package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {

    private OpenSites sites;

    @BeforeEach
    void open() throws IOException {
        sites = new OpenSites();
    }

    @AfterEach
    void close() {
        sites.close();
    }

    @Test
    void bothSitesStandOnTheStageAndNobodyElse() throws IOException {
        HttpResponse<String> page = sites.get("stage", "/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(policy(page))
                .contains("frame-src " + sites.addresses.shop() + " " + sites.addresses.forum() + ";")
                .contains("frame-ancestors 'none'")
                .contains("connect-src 'self' " + sites.addresses.id());
        assertThat(page.body()).doesNotContain("{{");
    }

    @Test
    void nothingOnThePageNeedsAnInlineScriptOrStyle() throws IOException {
        assertThat(policy(sites.get("stage", "/"))).doesNotContain("unsafe");
        assertThat(sites.get("stage", "/").body()).doesNotContainPattern("<script>|<style|style=|\\son[a-z]+=");
        for (String file : List.of("/stage.css", "/stage.js", "/icon.svg")) {
            assertThat(sites.get("stage", file).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "forum"})
    void theStageAloneMayFrameASite(String site) throws IOException {
        assertThat(policy(sites.get(site, "/"))).contains("frame-ancestors " + sites.addresses.stage() + ";");
        assertThat(sites.get(site, "/").body()).contains("data-stage=\"" + sites.addresses.stage() + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "forum"})
    void whoSignsInFromAFrameDoesSoInTheWholeWindowAndComesBackToTheStage(String site) throws IOException {
        String stage = URLEncoder.encode(sites.addresses.stage() + "/", StandardCharsets.UTF_8);

        assertThat(sites.get(site, "/", "Sec-Fetch-Dest", "iframe").body())
                .contains("/login?return_to=" + stage + "\" target=\"_top\"");
        assertThat(sites.get(site, "/", "Sec-Fetch-Dest", "document").body()).doesNotContain(stage);
    }

    @Test
    void thePanelsTellOfCookieSessionTokenAndStamp() throws IOException {
        assertThat(state().body())
                .contains("\"signed_in\":true")
                .contains("\"name\":\"Domain\",\"value\":\"signet.localhost\"")
                .contains("\"name\":\"SameSite\",\"value\":\"Lax\"")
                .contains("\"name\":\"Until\",\"value\":\"the browser closes\"")
                .contains("\"name\":\"sid\",\"value\":\"a-session\"")
                .contains("\"name\":\"exp\",\"value\":\"1795203947 = 2026-11-20 19:45:47 UTC\"")
                .contains("\"accepted\":true")
                .contains("\"stamp\":7");
    }

    @Test
    void theSpecimenOfACookieIsSignedOutAgainAndTakenOnce() throws IOException {
        state();
        state();

        assertThat(sites.signet.askedLines()).containsOnlyOnce("DELETE /v1/session");
    }

    @Test
    void noSecretReachesThePage() throws IOException {
        assertThat(state().body())
                .contains("alic\u2026 (13 characters)")
                .doesNotContain("alices-cookie", "alices-password", "admins-password", "a-specimen", "eyJ");
    }

    @Test
    void aStrangerSeesNoToken() throws IOException {
        assertThat(sites.get("stage", "/state").body())
                .contains("\"signed_in\":false", "\"claims\":[]")
                .contains("your browser has none at the moment");
    }

    @Test
    void whoWasSignedOutSeesTheReason() throws IOException {
        sites.signet.refusesFor("session-kicked");

        assertThat(state().body()).contains("\"signed_in\":false", "\"refused\":\"session-kicked\"");
    }

    @Test
    void aSignetThatCannotBeAskedIsNotASignOut() throws IOException {
        sites.signet.answers(503, "");

        assertThat(state().statusCode()).isEqualTo(503);
        for (String button : List.of("/logout-everywhere", "/kick")) {
            assertThat(sites.post("stage", button, "Cookie", OpenSites.COOKIE).statusCode())
                    .isEqualTo(503);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://shop.signet.localhost:8081",
        "Origin, null",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
    })
    void noOtherSitePressesAButton(String header, String value) throws IOException {
        for (String button : List.of("/logout-everywhere", "/kick", "/curl", "/replay")) {
            assertThat(sites.post("stage", button, "Cookie", OpenSites.COOKIE, header, value)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(sites.signet.asked()).isEmpty();
    }

    @Test
    void theRedButtonEndsTheLoginAndClearsTheCookieWithoutLeavingThePage() throws IOException {
        HttpResponse<String> answer = sites.post("stage", "/logout-everywhere", "Cookie", OpenSites.COOKIE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly(StubSignet.CLEARING);
        assertThat(sites.signet.askedLines()).containsExactly("POST /v1/logout-everywhere");
    }

    @Test
    void theRedButtonEndsNothingForWhoIsNotSignedIn() throws IOException {
        assertThat(sites.post("stage", "/logout-everywhere").body()).contains("nothing ended");
        assertThat(sites.signet.asked()).isEmpty();
    }

    @Test
    void theKickIsTheAdministrators() throws IOException {
        HttpResponse<String> answer = sites.post("stage", "/kick", "Cookie", OpenSites.COOKIE);

        assertThat(answer.body()).contains("took the kick");
        StubSignet.Asked kick = sites.signet.asked().getLast();
        assertThat(kick.line()).isEqualTo("POST /v1/admin/users/" + StubSignet.SUB + "/kick");
        assertThat(kick.headers()).containsKey("Authorization").doesNotContainKey("Cookie");
    }

    @Test
    void anAdministratorWhoLoggedInTooLongAgoDoesSoAgain() throws IOException {
        sites.post("stage", "/kick");
        sites.signet.asksForAFresherLoginOnce();

        assertThat(sites.post("stage", "/kick").body()).contains("took the kick");
        assertThat(sites.signet.askedLines().stream().filter("POST /v1/sessions"::equals))
                .hasSize(2);
    }

    @Test
    void theOldCookieIsTriedAgainAndRefusedWithTheReason() throws IOException {
        String browser = keepsake(state());
        assertThat(sites.post("stage", "/replay", "Cookie", browser).body()).contains("\"status\":200");

        sites.signet.refusesFor("logged-out");

        assertThat(sites.post("stage", "/replay", "Cookie", browser).body())
                .contains("\"status\":401", "\"reason\":\"logged-out\"", "because you signed out");
        assertThat(sites.post("stage", "/curl", "Cookie", browser).body())
                .contains(sites.addresses.id().getAuthority(), "-H 'Cookie: " + OpenSites.COOKIE + "'");
    }

    @Test
    void nobodyGetsTheCookieOfAnotherBrowser() throws IOException {
        state();

        for (String cookie : List.of("x=y", "__Host-stage=", "__Host-stage=guessed", OpenSites.COOKIE)) {
            for (String button : List.of("/curl", "/replay")) {
                assertThat(sites.post("stage", button, "Cookie", cookie).body())
                        .contains("Sign in first")
                        .doesNotContain("alices-cookie");
            }
        }
    }

    @Test
    void theStagesOwnCookieIsForTheStageAlone() throws IOException {
        HttpResponse<String> first = state();

        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("__Host-stage=[A-Za-z0-9_-]{22}; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(sites.get("stage", "/state", "Cookie", OpenSites.COOKIE + "; " + keepsake(first))
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'$(reboot)'", "a`b`", "a&b", "a|b"})
    void aPlantedCookieThatAShellWouldRunIsNeverOfferedForPasting(String planted) throws IOException {
        HttpResponse<String> answer =
                sites.get("stage", "/state", "Cookie", OpenSites.COOKIE + "; __Http-signet=" + planted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void everyClaimOfATokenAndEveryFieldOfASessionHasItsSentence() {
        for (String name : List.of(
                "typ",
                "alg",
                "kid",
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
                "stamp",
                "idle_expires_at",
                "expires_at")) {
            assertThat(Meanings.ofLogin(Json.object(name, 1), Texts.ENGLISH)
                            .getFirst()
                            .get("meaning"))
                    .as(name)
                    .asString()
                    .endsWith(".");
        }
    }

    private HttpResponse<String> state() throws IOException {
        return sites.get("stage", "/state", "Cookie", OpenSites.COOKIE);
    }

    private static String keepsake(HttpResponse<String> answer) {
        String line = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return line.substring(0, line.indexOf(';'));
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
