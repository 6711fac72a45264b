package dev.signet.web.page;

import static dev.signet.web.page.RunningPages.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into an account, and who does not. */
class AccountDoorTest {

    private static final String SHARED = "__Http-signet";
    private static final String OWN = "__Host-signet-id";

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAccounts() {
        SIGNET.register("alice");
        SIGNET.register("mallory");
    }

    @ParameterizedTest
    @CsvSource({
        "/account, /account",
        "/account/password, /account/password",
        "/account/devices, /account/devices",
        "/account/profile, /account",
        "/account/, /account",
        "/account/nothing, /account"
    })
    void aStrangerIsLedToTheFormAndBack(String page, String back) {
        Browser browser = SIGNET.browser();
        Shown led = browser.open(page);
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).isEqualTo(login(back));
        assertThat(led.header("Cache-Control")).isEqualTo("no-store");
        Shown form = browser.open(led.header("Location"));
        assertThat(form.words()).contains("to continue to your account");
        assertThat(form.element("notice")).isEmpty();
        Shown in = form.fill("username", "alice").fill("password", PASSWORD).send();
        assertThat(in.header("Location")).isEqualTo(SIGNET.issuer() + back);
        assertThat(browser.open(back).words()).contains("Devices");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/password", "/account/devices"})
    void theSharedCookieAloneShowsNothing(String page) {
        Browser sibling = SIGNET.signedIn("alice");
        sibling.cookies().remove(OWN);
        Shown led = sibling.open(page);
        assertThat(led.header("Location")).isEqualTo(login(page));
        assertThat(led.html()).doesNotContain("alice");
        Shown form = sibling.open(led.header("Location"));
        assertThat(form.element("notice")).startsWith("Please sign in again here");
        assertThat(form.html()).doesNotContain("alice");
        assertThat(form.all("Set-Cookie")).isEmpty();
        form.fill("username", "alice").fill("password", PASSWORD).send();
        assertThat(sibling.open(page).status()).isEqualTo(200);
    }

    @Test
    void aPlantedCookieOpensNothingBesideTheVictimsOwn() {
        Browser victim = SIGNET.signedIn("alice");
        victim.cookies().put(SHARED, SIGNET.signedIn("mallory").cookies().get(SHARED));
        Shown led = victim.open("/account?lang=zh");
        assertThat(led.status()).isEqualTo(303);
        assertThat(victim.open(led.header("Location")).element("notice")).startsWith("请在此处重新登录");
        // the sites go on as before: only the account asks for more
        assertThat(victim.open("/v1/session").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "another", "garbage", "broken"})
    void withoutThePairNothingIsDone(String how) {
        Browser browser = SIGNET.signedIn("alice");
        Browser other = SIGNET.signedIn("alice");
        String csrf = browser.open("/account").field("csrf");
        String token = "csrf=" + Shown.attribute(csrf, "value").orElseThrow();
        String pair = Objects.requireNonNull(browser.cookies().remove(OWN));
        switch (how) {
            case "another" -> browser.cookies().put(OWN, other.cookies().get(OWN));
            case "garbage" -> browser.cookies().put(OWN, "x");
            case "broken" -> browser.cookies().put(OWN, pair.substring(0, pair.length() - 2) + "AA");
            default -> assertThat(browser.cookies()).doesNotContainKey(OWN);
        }
        List<Shown> answers = List.of(
                browser.post("/account/profile", token + "&display_name=Eve"),
                browser.post("/account/devices", token + "&end=others"),
                browser.post("/account/devices", token + "&end=everywhere"),
                browser.post(
                        "/account/password",
                        token + "&current_password=" + Shown.encoded(PASSWORD) + "&new_password=planted+by+eve"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).startsWith("/login?return_to=");
            assertThat(answer.all("Set-Cookie")).isEmpty();
        });
        assertThat(other.open("/account").field("display_name")).doesNotContain("Eve");
        assertThat(SIGNET.signedIn("alice").open("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void whoWasSignedOutIsToldWhyOnTheWay() {
        Browser here = SIGNET.signedIn("alice");
        Browser there = SIGNET.signedIn("alice");
        here.open("/account/devices").fill("end", "others").send();
        Shown led = there.open("/account/password");
        assertThat(led.header("Location")).isEqualTo(login("/account/password"));
        assertThat(there.open(led.header("Location")).element("notice"))
                .startsWith("You were signed out because you ended this sign-in yourself");
    }

    @Test
    void aTokenOpensNoPage() {
        Browser browser = SIGNET.signedIn("alice");
        Shown led = browser.request("GET /account", "", List.of("Authorization: Bearer x"));
        assertThat(led.header("Location")).isEqualTo(login("/account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/profile", "/account/password", "/account/devices"})
    void aFormOfAnotherSiteIsRefused(String page) {
        Browser browser = SIGNET.signedIn("alice");
        for (String origin : List.of(RunningPages.SHOP, "http://evil.example", "null")) {
            String body = "end=everywhere";
            Shown refused = browser.request(
                    "POST " + page,
                    body,
                    List.of(
                            "Origin: " + origin,
                            "Sec-Fetch-Site: same-site",
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + body.length()));
            assertThat(refused.status()).isEqualTo(403);
        }
        assertThat(browser.open("/account").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/account, display_name=Eve",
        "/account/password, new_password=abcdefghijk",
        "/account/devices, end=others"
    })
    void aFormWithoutItsTokenDoesNothing(String page, String fields) {
        Browser browser = SIGNET.signedIn("alice");
        Browser other = SIGNET.signedIn("alice");
        String[] field = fields.split("=");
        for (String token : List.of("", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            Shown again = browser.open(page)
                    .fill(field[0], field[1])
                    .fill("csrf", token)
                    .send();
            assertThat(again.status()).isEqualTo(403);
            assertThat(again.element("notice")).isEqualTo("The page had expired, please try again.");
        }
        assertThat(other.open("/account").status()).isEqualTo(200);
        assertThat(other.open("/account").field("display_name")).doesNotContain("Eve");
    }

    private static String login(String page) {
        return "/login?return_to=" + Shown.encoded(SIGNET.issuer() + page);
    }
}
