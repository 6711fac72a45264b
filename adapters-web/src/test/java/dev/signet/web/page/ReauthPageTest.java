package dev.signet.web.page;

import static dev.signet.web.page.RunningPages.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page {@code /reauth}. */
class ReauthPageTest {

    private static final String BACK = RunningPages.SHOP + "/checkout";
    private static final String PAGE = "/reauth?return_to=" + Shown.encoded(BACK);

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice");
    }

    @Test
    void thePasswordIsAskedForAndTheWayGoesBack() {
        Browser browser = SIGNET.signedIn("alice");
        String before = browser.cookies().get("__Http-signet");
        Shown form = browser.open(PAGE);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.html()).contains("<title>Confirm that it is you").doesNotContain("role=\"alert\"");
        assertThat(form.words()).contains("to continue to shop.signet.localhost:8081");
        assertThat(form.field("username")).contains("readonly", "alice");
        assertThat(form.field("password")).contains("autocomplete=\"current-password\"", "autofocus");
        Shown confirmed = form.fill("password", PASSWORD).send();
        assertThat(confirmed.status()).isEqualTo(303);
        assertThat(confirmed.header("Location")).isEqualTo(BACK);
        assertThat(browser.cookies().get("__Http-signet")).isNotEqualTo(before);
        assertThat(browser.open("/account").status()).isEqualTo(200);
    }

    @Test
    void withoutASiteTheWayGoesToTheAccount() {
        Shown confirmed = SIGNET.signedIn("alice")
                .open("/reauth?lang=zh")
                .fill("password", PASSWORD)
                .send();
        assertThat(confirmed.header("Location")).isEqualTo("/account?lang=zh");
    }

    @Test
    void aWrongPasswordIsToldAndNothingElseHappens() {
        Browser browser = SIGNET.signedIn("alice");
        String before = browser.cookies().get("__Http-signet");
        Shown again = browser.open(PAGE).fill("password", "wrong").send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.element("notice")).isEqualTo("This is not the password of this account.");
        assertThat(again.field("password")).contains("aria-invalid=\"true\"").doesNotContain("value=");
        assertThat(browser.cookies()).containsEntry("__Http-signet", before);
        assertThat(again.fill("password", PASSWORD).send().header("Location")).isEqualTo(BACK);
    }

    @Test
    void theSameInChinese() {
        Shown form = SIGNET.signedIn("alice").open(PAGE + "&lang=zh");
        assertThat(form.html()).contains("<title>请确认是您本人");
        assertThat(form.fill("password", "wrong").send().element("notice")).isEqualTo("这不是此账户的密码。");
    }

    @Test
    void aStrangerSignsInAndGoesStraightBack() {
        Browser browser = SIGNET.browser();
        Shown led = browser.open(PAGE);
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).isEqualTo("/login?return_to=" + Shown.encoded(BACK));
        Shown in = browser.open(led.header("Location"))
                .fill("username", "alice")
                .fill("password", PASSWORD)
                .send();
        assertThat(in.header("Location")).isEqualTo(BACK);
    }

    @Test
    void theSharedCookieAloneHasToSignInAgain() {
        Browser sibling = SIGNET.signedIn("alice");
        sibling.cookies().remove("__Host-signet-id");
        Shown led = sibling.open(PAGE);
        assertThat(led.html()).doesNotContain("alice");
        Shown form = sibling.open(led.header("Location"));
        assertThat(form.element("notice")).isEqualTo("Please sign in once more to go on.");
        assertThat(form.html()).doesNotContain("alice");
        Shown in = form.fill("username", "alice").fill("password", PASSWORD).send();
        assertThat(in.header("Location")).isEqualTo(BACK);
    }

    @Test
    void whoWasSignedOutMeanwhileIsToldSo() {
        Browser browser = SIGNET.signedIn("alice");
        Shown form = browser.open(PAGE);
        Browser other = SIGNET.signedIn("alice");
        other.open("/account/devices").fill("end", "others").send();
        assertThat(form.fill("password", PASSWORD).send().status()).isIn(303, 401);
        assertThat(browser.open("/account").status()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenOrFromElsewhereDoesNothing() {
        Browser browser = SIGNET.signedIn("alice");
        String before = browser.cookies().get("__Http-signet");
        Shown again =
                browser.open(PAGE).fill("password", PASSWORD).fill("csrf", "").send();
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.element("notice")).isEqualTo("The page had expired, please try again.");
        String body = "password=" + Shown.encoded(PASSWORD);
        Shown refused = browser.request(
                "POST /reauth",
                body,
                List.of(
                        "Origin: " + RunningPages.SHOP,
                        "Sec-Fetch-Site: same-site",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(browser.cookies()).containsEntry("__Http-signet", before);
    }

    @Test
    void anUnknownSiteIsNoWayBack() {
        Shown refused = SIGNET.signedIn("alice").open("/reauth?return_to=" + Shown.encoded("http://evil.example/"));
        assertThat(refused.status()).isEqualTo(400);
    }
}
