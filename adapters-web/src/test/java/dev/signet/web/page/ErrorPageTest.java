package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice");
    }

    @Test
    void aStoreThatIsGoneGetsAPageAndKeepsTheLogin() {
        Browser browser = SIGNET.signedIn("alice");
        Shown page = browser.open("/broken/store");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("7");
        assertThat(page.all("Set-Cookie")).isEmpty();
        assertThat(page.words()).contains("Not available just now", "If you are signed in, you still are.");
        assertThat(browser.open("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void aBugShowsNothingButTheTraceId() {
        Shown page = SIGNET.browser()
                .saying("traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .open("/broken/bug");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.words()).contains("Something went wrong here", "0af7651916cd43dd8448eb211c80319c");
        assertThat(page.html()).doesNotContain("xyzzy");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /nothing, 404, There is nothing here",
        "PUT /login, 405, This cannot be opened this way",
        "POST /login, 415, We cannot read this form",
        "GET /problems/nothing, 404, There is nothing here"
    })
    void whatTheServerRefusesIsAPageForBrowsers(String request, int status, String title) {
        Shown page =
                SIGNET.browser().request(request, "{}", List.of("Content-Type: application/json", "Content-Length: 2"));
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.words()).contains(title);
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'self'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void soIsWhatIsRefusedBeforeRouting() {
        Browser browser = SIGNET.browser();
        Shown large = browser.request("POST /login", "", List.of("Content-Length: 1000000"));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.words()).contains("That was too much");
        Shown foreign = browser.request("POST /nothing", "", List.of("Origin: https://evil.example"));
        assertThat(foreign.words()).contains("This came from another site");
        Shown elsewhere = browser.request("GET http://evil.example/login", "", List.of());
        assertThat(elsewhere.status()).isEqualTo(421);
        assertThat(elsewhere.words()).contains("Wrong address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/oauth2/nothing", "/health/nothing", "/.well-known/nothing", "/v1/session"})
    void addressesForProgramsAnswerBrowsersAsPrograms(String path) {
        Shown answer = SIGNET.browser().open(path);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/json, text/html;q=0.9",
                "text/html;q=0.5, application/json"
            })
    void programsGetProblemsEverywhere(String accepted) {
        Shown answer = SIGNET.browser().saying("Accept: " + accepted).open("/nothing");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void theBareAddressLeadsToTheLoginPage() {
        Shown door = SIGNET.browser().open("/");
        assertThat(door.status()).isEqualTo(303);
        assertThat(door.header("Location")).isEqualTo("/login");
    }

    @Test
    void aReasonHasAPageThatExplainsIt() {
        Shown page = SIGNET.browser().open("/problems/session-kicked");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Signed out by an administrator", "session-kicked", "401");
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=3600");
    }
}
