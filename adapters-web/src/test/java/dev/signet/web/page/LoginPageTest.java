package dev.signet.web.page;

import static dev.signet.web.journey.RunningSignet.SHOP;
import static dev.signet.web.page.RunningPages.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTest {

    private static final String CART = SHOP + "/cart?item=1";
    private static final String TO_CART = "/login?return_to=" + Shown.encoded(CART);

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice");
    }

    @Test
    void whoSignsInGoesOnToTheSiteThatWaits() {
        Browser browser = SIGNET.browser();
        Shown form = browser.open(TO_CART);
        assertThat(form.words()).contains("to continue to shop.signet.localhost:8081");

        Shown done = form.fill("username", "alice").fill("password", PASSWORD).send();

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).isEqualTo(CART);
        assertThat(browser.cookies()).containsKeys("__Http-signet", "__Host-signet-id");
        assertThat(browser.open("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void withoutASiteThePageSaysWhoIsSignedIn() {
        Browser browser = SIGNET.browser();
        Shown done = browser.open("/login")
                .fill("username", "alice")
                .fill("password", PASSWORD)
                .send();
        assertThat(done.header("Location")).isEqualTo("/login");
        Shown page = browser.open("/login");
        assertThat(page.words()).contains("You are signed in as alice");
        assertThat(page.links()).contains("/account", "/logout");
    }

    @Test
    void theLoginEndsWithTheBrowserUnlessItIsToBeRemembered() {
        Browser browser = SIGNET.browser();
        Shown form = browser.open("/login").fill("username", "alice").fill("password", PASSWORD);
        assertThat(loginCookies(form.send())).hasSize(2).noneMatch(cookie -> cookie.contains("Max-Age"));
        Shown remembered = form.fill("remember", "yes").send();
        assertThat(loginCookies(remembered)).hasSize(2).allMatch(cookie -> cookie.contains("Max-Age="));
    }

    @Test
    void aWrongPasswordKeepsWhatWasTypedButThePassword() {
        Shown again = SIGNET.browser()
                .open(TO_CART)
                .fill("username", "alice")
                .fill("password", "xyzzy-xyzzy")
                .fill("remember", "yes")
                .send();
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.header("WWW-Authenticate")).isNotEmpty();
        assertThat(Shown.attribute(again.field("username"), "value")).contains("alice");
        assertThat(again.field("remember")).contains(" checked");
        assertThat(again.html()).doesNotContain("xyzzy");
        assertThat(again.words()).contains("to continue to shop.signet.localhost:8081");
        assertThat(again.all("Set-Cookie")).isEmpty();
    }

    @Test
    void anErrorIsAnnouncedAndTheFocusIsWhereToGoOn() {
        Shown again = SIGNET.browser()
                .open("/login")
                .fill("username", "alice")
                .fill("password", "wrong")
                .send();
        assertThat(again.html()).contains("<title>Error: Sign in").contains("role=\"alert\"");
        assertThat(again.element("notice")).isEqualTo("The username or the password is not right.");
        assertThat(again.field("password"))
                .contains("autofocus", "aria-invalid=\"true\"", "aria-describedby=\"notice\"");
        assertThat(again.field("username")).doesNotContain("autofocus").contains("aria-invalid=\"true\"");
    }

    @Test
    void anUnknownNameGetsTheSameAnswerAsAWrongPassword() {
        Browser browser = SIGNET.browser();
        Shown form = browser.open("/login").fill("password", "wrong");
        Shown wrong = form.fill("username", "alice").send();
        Shown unknown = form.fill("username", "nobod").send();
        Shown impossible = form.fill("username", "a  b\t").send();
        Shown tooLong = form.fill("username", "alice")
                .fill("password", "x".repeat(2000))
                .send();
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.html()).isEqualTo(wrong.html().replace("alice", "nobod"));
        assertThat(impossible.element("notice")).isEqualTo(wrong.element("notice"));
        assertThat(tooLong.html()).isEqualTo(wrong.html());
    }

    @Test
    void whoIsSignedInAlreadyGoesOnByALink() {
        Browser browser = SIGNET.signedIn("alice");
        Shown page = browser.open(TO_CART);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("You are signed in as alice", "Continue to shop.signet.localhost:8081", "Not you? Sign out");
        assertThat(page.links()).contains(CART);
        assertThat(page.tags("form")).isEmpty();
    }

    @Test
    void notYouLeadsBackToTheFormForTheSameSite() {
        Browser browser = SIGNET.signedIn("alice");
        String logout = browser.open(TO_CART).links().stream()
                .filter(link -> link.startsWith("/logout"))
                .findFirst()
                .orElseThrow();
        Shown out = browser.open(logout).send();
        assertThat(out.header("Location")).isEqualTo(SIGNET.issuer() + TO_CART);
        assertThat(browser.open(TO_CART).words()).contains("to continue to shop.signet.localhost:8081", "Password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/register", "/logout", "/login/"})
    void nobodyIsSentOnToAStranger(String page) {
        String hostile = page + "?return_to=" + Shown.encoded("http://evil.example/<script>alert(1)</script>");
        Browser browser = SIGNET.signedIn("alice");
        for (Shown refused : new Shown[] {browser.open(hostile), browser.post(hostile, "username=alice")}) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.words()).contains("This link leads to an unknown site");
            assertThat(refused.links()).isEmpty();
            assertThat(refused.all("Location")).isEmpty();
            assertThat(refused.all("Set-Cookie")).isEmpty();
            assertThat(refused.html()).doesNotContain("evil.example", "alert(1)");
        }
        assertThat(browser.open("/v1/session").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login?return_to=x&return_to=y", "/login?lang=en&lang=zh", "/login?x=%FF"})
    void anAmbiguousAddressIsRefused(String address) {
        assertThat(SIGNET.browser().open(address).status()).isEqualTo(400);
    }

    @Test
    void aDoubledFieldIsRefused() {
        Browser browser = SIGNET.browser();
        String fields = browser.open("/login").fill("password", PASSWORD).encoded();
        Shown refused = browser.post("/login", fields + "&username=alice");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("We cannot read this request");
    }

    @Test
    void aNameIsTextWhateverStandsInIt() {
        String name = "\"><script>alert(1)</script>&lt;";
        Shown again = SIGNET.browser()
                .open("/login")
                .fill("username", name)
                .fill("password", "wrong")
                .send();
        assertThat(Shown.attribute(again.field("username"), "value")).contains(name);
        assertThat(again.html()).doesNotContain("<script>alert");
    }

    /** Not the one by which the browser is known again, which outlives every login. */
    private static List<String> loginCookies(Shown shown) {
        return shown.all("Set-Cookie").stream()
                .filter(cookie -> !cookie.startsWith("__Host-signet-known="))
                .toList();
    }
}
