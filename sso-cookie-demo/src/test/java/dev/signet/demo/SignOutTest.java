package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignOutTest {

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
    @CsvSource({
        "shop, /logout, DELETE /v1/session",
        "forum, /logout, DELETE /v1/session",
        "shop, /logout-everywhere, POST /v1/logout-everywhere",
        "forum, /logout-everywhere, POST /v1/logout-everywhere",
    })
    void theSiteEndsTheSessionFromServerToServer(String site, String button, String question) throws IOException {
        HttpResponse<String> answer = sites.post(
                site,
                button,
                "Cookie",
                OpenSites.COOKIE,
                "Origin",
                sites.origin(site).toString(),
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(sites.signet.askedLines()).containsExactly(question);
        assertThat(sites.signet.asked().getFirst().headers())
                .containsEntry("Cookie", List.of(OpenSites.COOKIE))
                .doesNotContainKeys("Origin", "Sec-fetch-site");
    }

    @Test
    void onlyTheClearingOfTheSharedCookieReachesTheBrowser() throws IOException {
        HttpResponse<String> answer = sites.post("shop", "/logout", "Cookie", OpenSites.COOKIE);

        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly(StubSignet.CLEARING);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://forum.signet.localhost:8082",
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, none",
    })
    void aPostThatAnotherSiteForgedIsRefused(String header, String value) throws IOException {
        for (String button : List.of("/logout", "/logout-everywhere")) {
            HttpResponse<String> answer = sites.post("shop", button, "Cookie", OpenSites.COOKIE, header, value);

            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(sites.signet.asked()).isEmpty();
    }

    @Test
    void oneGoodHeaderDoesNotOutweighABadOne() throws IOException {
        HttpResponse<String> answer = sites.post(
                "shop",
                "/logout",
                "Cookie",
                OpenSites.COOKIE,
                "Origin",
                sites.addresses.shop().toString(),
                "Sec-Fetch-Site",
                "same-site");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasNoCookieIsJustSentHome() throws IOException {
        assertThat(sites.post("shop", "/logout").statusCode()).isEqualTo(303);
        assertThat(sites.signet.asked()).isEmpty();
    }

    @Test
    void whoWasSignedOutBeforeIsSentHomeWhereTheReasonIsShown() throws IOException {
        sites.signet.refusesFor("session-kicked");

        assertThat(sites.post("shop", "/logout", "Cookie", OpenSites.COOKIE).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/logout-everywhere"})
    void aSignOutThatDidNotHappenIsNotCalledOne(String button) throws IOException {
        sites.signet.answers(503, "");

        HttpResponse<String> answer = sites.post("forum", button, "Cookie", OpenSites.COOKIE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("NOT signed out yet");
    }
}
