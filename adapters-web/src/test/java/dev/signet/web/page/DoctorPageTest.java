package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DoctorPageTest {

    private static final String PROBE = "__Http-signet-probe";
    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages(Map.of());

    @RegisterExtension
    static final RunningPages LATER = new RunningPages(Map.of(), CLOCK.asAdapter());

    @RegisterExtension
    static final RunningPages BEHIND_A_PROXY = new RunningPages(Map.of("SIGNET_TRUSTED_PROXIES", "127.0.0.0/8"));

    @Test
    void anAdministratorSeesWhatIsThereWithWhatToDo() {
        Browser root = administrator(SIGNET);
        Shown page = examined(root, "/admin/doctor");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains(
                        "Nothing has to be mended.",
                        "The issuer " + SIGNET.issuer() + " has no https. Note",
                        "That is for development on one machine.",
                        "Users seen in the last five minutes: ")
                .doesNotContain("did not bring back");
        assertThat(examined(root, "/admin/doctor?lang=zh").words()).contains("没有需要修复的问题", "没有使用 https");
    }

    @Test
    void theProbeHasTheAttributesOfTheSharedCookieAndGoesAgain() {
        Browser root = administrator(SIGNET);
        Shown led = root.open("/admin/doctor");
        assertThat(led.all("Set-Cookie"))
                .containsExactly(
                        PROBE + "=here; Domain=signet.localhost; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax");
        root.open(led.header("Location"));
        assertThat(root.cookies()).doesNotContainKey(PROBE);
    }

    @Test
    void aCookieThatDoesNotComeBackIsAProblem() {
        Browser root = administrator(SIGNET);
        Shown led = root.open("/admin/doctor");
        root.cookies().remove(PROBE);
        assertThat(root.open(led.header("Location")).words())
                .contains("Something has to be mended.", "did not bring back a cookie", "To be mended");
    }

    @Test
    void headersOfAProxyThatNobodyConfiguredAreAProblem() {
        Browser root = administrator(SIGNET).saying("X-Forwarded-Proto: https");
        assertThat(examined(root, "/admin/doctor").words())
                .contains("This request came with X-Forwarded-Proto", "believes none of it");
    }

    @Test
    void headersOfATrustedProxyAreAsTheyShouldBe() {
        Browser root = administrator(BEHIND_A_PROXY).saying("X-Forwarded-For: 198.51.100.7");
        assertThat(examined(root, "/admin/doctor").words())
                .contains("Nothing has to be mended.")
                .doesNotContain("X-Forwarded-For");
    }

    @Test
    void nobodyElseSeesAnything() {
        SIGNET.register("alice");
        assertThat(SIGNET.signedIn("alice").open("/admin/doctor?probed=1").status())
                .isEqualTo(403);
        Shown stranger = SIGNET.browser().open("/admin/doctor?probed=1");
        assertThat(stranger.status()).isEqualTo(303);
        assertThat(stranger.header("Location")).startsWith("/login?return_to=").contains("%2Fadmin%2Fdoctor");
        Browser sibling = administrator(SIGNET);
        sibling.cookies().remove("__Host-signet-id");
        assertThat(sibling.open("/admin/doctor?probed=1").status()).isEqualTo(303);
    }

    @Test
    void anOldLoginIsConfirmedOnTheWayAndAClockThatIsOffIsAProblem() {
        Browser root = administrator(LATER);
        CLOCK.pass(Duration.ofMinutes(10));
        Shown led = root.open("/admin/doctor?probed=1&lang=zh");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).startsWith("/reauth?return_to=");
        assertThat(led.html()).isEmpty();
        Shown back = root.open(led.header("Location"))
                .fill("password", "an apple fell on the roof")
                .send();
        assertThat(back.header("Location")).isEqualTo(LATER.issuer() + "/admin/doctor?lang=zh");
        assertThat(examined(root, "/admin/doctor").words())
                .containsPattern("The clock of this machine and that of the database are (600|599) seconds apart");
    }

    private static Browser administrator(RunningPages signet) {
        Browser browser = signet.browser();
        browser.open("/login")
                .fill("username", "root")
                .fill("password", "an apple fell on the roof")
                .send();
        return browser;
    }

    private static Shown examined(Browser browser, String address) {
        return browser.open(browser.open(address).header("Location"));
    }
}
