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

class FrontPageTest {

    private OpenSites sites;

    @BeforeEach
    void open() throws IOException {
        sites = new OpenSites();
    }

    @AfterEach
    void close() {
        sites.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "forum"})
    void aStrangerIsSentToTheLoginAndBackHere(String site) throws IOException {
        HttpResponse<String> page = sites.get(site, "/");

        String back = URLEncoder.encode(sites.origin(site) + "/", StandardCharsets.UTF_8);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("You are not signed in")
                .contains("href=\"" + sites.addresses.id() + "/login?return_to=" + back + "\"")
                .doesNotContain("signed out because");
        assertThat(sites.signet.asked()).as("nobody to ask about").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "forum"})
    void aKnownVisitorIsGreetedByName(String site) throws IOException {
        HttpResponse<String> page = sites.get(site, "/", "Cookie", OpenSites.COOKIE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Hello <span class=\"name\">Alice</span>")
                .contains("<form method=\"post\" action=\"/logout\">")
                .contains("<form method=\"post\" action=\"/logout-everywhere\">");
        assertThat(withoutTemplate(page.body())).doesNotContain("not signed in");
    }

    @Test
    void theShopSwapsTheCookieForATokenAndTheForumAsksAsAProxyWould() throws IOException {
        sites.get("shop", "/", "Cookie", OpenSites.COOKIE);
        sites.get("forum", "/", "Cookie", OpenSites.COOKIE);

        assertThat(sites.signet.askedLines())
                .containsExactly(
                        "POST /v1/session/token",
                        "GET /v1/me",
                        "GET /oauth2/jwks",
                        "POST /oauth2/introspect",
                        "GET /v1/verify",
                        "GET /v1/me");
        assertThat(sites.signet.asked().getFirst().headers())
                .containsEntry("Origin", List.of(sites.addresses.shop().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "forum"})
    void signetSeesItsOwnCookieItsOwnNameAndNothingElseOfTheVisitor(String site) throws IOException {
        sites.get(
                site,
                "/",
                "Cookie",
                "theme=dark; __Http-signet=alices-cookie; x__Http-signet=no",
                "Referer",
                "http://a/");

        assertThat(sites.signet.asked()).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.headers().getOrDefault("Cookie", List.of())).isSubsetOf("__Http-signet=alices-cookie");
            assertThat(asked.headers())
                    .containsEntry("Host", List.of(sites.addresses.id().getAuthority()));
            assertThat(asked.headers()).doesNotContainKeys("Referer");
        });
    }

    @Test
    void severalCookiesOfOurNameAllGoAlongForSignetToSettle() throws IOException {
        sites.get("shop", "/", "Cookie", "__Http-signet=a; b=c; __Http-signet=d");

        assertThat(sites.signet.asked().getFirst().headers())
                .containsEntry("Cookie", List.of("__Http-signet=a; __Http-signet=d"));
    }

    @ParameterizedTest
    @CsvSource({
        "logged-out, you signed out",
        "session-kicked, an administrator ended your session",
        "session-replaced, you signed in somewhere else",
        "session-idle, you were away for too long",
        "session-expired, your sign-in had reached its longest life",
        "password-changed, your password was changed",
        "account-disabled, your account was disabled",
        "stamp-superseded, all of your sign-ins were ended at once",
        "cookie-conflict, your browser sent the sign-ins of two different people",
        "of-a-later-year, Signet says so",
    })
    void whoWasSignedOutIsToldWhy(String reason, String words) throws IOException {
        sites.signet.refusesFor(reason);

        for (String site : List.of("shop", "forum")) {
            HttpResponse<String> page = sites.get(site, "/", "Cookie", OpenSites.COOKIE);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("You are not signed in")
                    .contains("You were signed out because " + words)
                    .contains("<code>" + reason + "</code>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"credentials-missing", "token-malformed", "signature-invalid", "issuer-mismatch"})
    void whoNeverWasSignedInIsNotToldToBeSignedOut(String reason) throws IOException {
        sites.signet.refusesFor(reason);

        assertThat(sites.get("shop", "/", "Cookie", OpenSites.COOKIE).body())
                .contains("You are not signed in")
                .doesNotContain("signed out because");
    }

    @Test
    void aRefusalWithoutAReasonIsARefusal() throws IOException {
        sites.signet.answers(401, "no JSON");

        assertThat(sites.get("forum", "/", "Cookie", OpenSites.COOKIE).body())
                .contains("You are not signed in")
                .doesNotContain("signed out because");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 429, 500, 503})
    void whatIsNeitherYesNorNoIsNotASignOut(int status) throws IOException {
        sites.signet.answers(status, "{\"reason\":\"logged-out\"}");

        for (String site : List.of("shop", "forum")) {
            assertUnavailable(sites.get(site, "/", "Cookie", OpenSites.COOKIE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "forum"})
    void aSignetThatIsGoneIsNotASignOut(String site) throws IOException {
        sites.signet.close();

        assertUnavailable(sites.get(site, "/", "Cookie", OpenSites.COOKIE));
    }

    @Test
    void aNameIsTextAndNeverMarkup() throws IOException {
        sites.signet.callsTheVisitor("<script>alert('1')</script> & \"co\"");

        assertThat(sites.get("shop", "/", "Cookie", OpenSites.COOKIE).body())
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;co&quot;")
                .doesNotContain("<script>alert");
    }

    @Test
    void aReasonIsTextAndNeverMarkup() throws IOException {
        sites.signet.refusesFor("<b>bold</b>");

        assertThat(sites.get("shop", "/", "Cookie", OpenSites.COOKIE).body())
                .contains("<code>&lt;b&gt;bold&lt;/b&gt;</code>");
    }

    private static void assertUnavailable(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("does not answer at the moment")
                .doesNotContain("signed out")
                .doesNotContain("not signed in");
    }

    /** What is shown only once the login has ended. */
    private static String withoutTemplate(String page) {
        return page.replaceAll("(?s)<template>.*</template>", "");
    }
}
