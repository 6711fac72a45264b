package dev.signet.web.page;

import static dev.signet.web.page.RunningPages.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokenTest {

    private static final String COOKIE = "__Host-signet-csrf";
    private static final String EXPIRED = "The page had expired, please try again.";

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice");
    }

    @Test
    void aFormComesWithACookieThatNoSiblingCanPlant() {
        assertThat(SIGNET.browser().open("/login").all("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("__Host-signet-csrf=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    @Test
    void aBrowserKeepsItsCookieSoThatTwoTabsGetAlong() {
        Browser browser = SIGNET.browser();
        Shown first = browser.open("/login");
        Shown second = browser.open("/register");
        assertThat(second.all("Set-Cookie")).isEmpty();
        assertThat(second.field("csrf")).isEqualTo(first.field("csrf"));
        assertThat(SIGNET.browser().open("/login").field("csrf")).isNotEqualTo(first.field("csrf"));
    }

    @Test
    void aPageWithoutAFormSetsNoCookie() {
        assertThat(SIGNET.browser().open("/nothing").all("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aWrongTwinGetsTheFormAgain(String twin) {
        Browser browser = SIGNET.browser();
        Shown form = browser.open("/login").fill("username", "alice").fill("password", PASSWORD);
        Shown again = form.fill("csrf", twin).fill("remember", "yes").send();
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.element("notice")).isEqualTo(EXPIRED);
        assertThat(Shown.attribute(again.field("username"), "value")).contains("alice");
        assertThat(again.field("remember")).contains(" checked");
        assertThat(again.html()).doesNotContain(PASSWORD);
        assertThat(browser.cookies()).doesNotContainKey("__Http-signet");
        assertThat(again.fill("password", PASSWORD).send().status()).isEqualTo(303);
    }

    @Test
    void aMissingTwinIsAWrongOne() {
        Shown form = SIGNET.browser().open("/login").fill("username", "alice").fill("password", PASSWORD);
        assertThat(form.without("csrf").send().element("notice")).isEqualTo(EXPIRED);
    }

    @Test
    void aBrowserThatLostItsCookieGetsANewOneWithTheFormAgain() {
        Browser browser = SIGNET.browser();
        Shown form = browser.open("/login").fill("username", "alice").fill("password", PASSWORD);
        browser.cookies().clear();
        Shown again = form.send();
        assertThat(again.status()).isEqualTo(403);
        assertThat(browser.cookies()).containsOnlyKeys(COOKIE);
        assertThat(again.fill("password", PASSWORD).send().status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB"})
    void aCookieThatIsNotOursIsReplaced(String value) {
        Browser browser = SIGNET.browser();
        browser.cookies().put(COOKIE, value);
        Shown form = browser.open("/login").fill("username", "alice").fill("password", PASSWORD);
        assertThat(browser.cookies().get(COOKIE)).hasSize(43).isNotEqualTo(value);
        assertThat(form.send().status()).isEqualTo(303);
    }

    @Test
    void registerAndLogoutWantTheTwinToo() {
        Shown register = SIGNET.browser()
                .open("/register")
                .fill("username", "bob")
                .fill("display_name", "Bob B.")
                .fill("password", PASSWORD)
                .without("csrf")
                .send();
        assertThat(register.status()).isEqualTo(403);
        assertThat(register.element("notice")).isEqualTo(EXPIRED);
        assertThat(Shown.attribute(register.field("display_name"), "value")).contains("Bob B.");

        Browser alice = SIGNET.signedIn("alice");
        Shown logout =
                alice.open("/logout").without("csrf").fill("everywhere", "yes").send();
        assertThat(logout.status()).isEqualTo(403);
        assertThat(logout.element("notice")).isEqualTo(EXPIRED);
        assertThat(alice.open("/v1/session").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, cross-site",
        "http://shop.signet.localhost:8081, same-site",
        "null, cross-site",
        "ISSUER, same-site",
        "ISSUER, none"
    })
    void onlyOurOwnPagesMaySendOurForms(String origin, String site) {
        Browser browser = SIGNET.signedIn("alice");
        String fields = browser.open("/logout").encoded();
        for (String page : List.of("/login", "/register", "/logout")) {
            Shown refused = browser.request(
                    "POST " + page,
                    fields,
                    List.of(
                            "Origin: " + origin.replace("ISSUER", SIGNET.issuer()),
                            "Sec-Fetch-Site: " + site,
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + fields.length()));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.words()).contains("This came from another site");
            assertThat(refused.all("Set-Cookie")).isEmpty();
        }
        assertThat(browser.open("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void aSiblingsScriptCannotReadTheToken() {
        Browser browser = SIGNET.browser();
        Shown read = browser.request("GET /login", "", List.of("Origin: " + RunningPages.SHOP));
        assertThat(read.status()).isEqualTo(403);
        assertThat(read.html()).doesNotContain("csrf");
    }

    @Test
    void aNavigationFromAnywhereMayLook() {
        Shown page = SIGNET.browser().request("GET /login", "", List.of("Sec-Fetch-Site: cross-site"));
        assertThat(page.status()).isEqualTo(200);
    }
}
