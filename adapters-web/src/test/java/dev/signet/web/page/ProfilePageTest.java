package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfilePageTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice");
        SIGNET.register("bob");
    }

    @Test
    void itSaysWhoOneIsAndLeadsToTheRest() {
        Shown page = SIGNET.signedIn("alice").open("/account?lang=en");
        assertThat(page.words()).contains("Username: alice", "You are signed in on");
        assertThat(page.links())
                .contains(
                        "/account?lang=en", "/account/password?lang=en", "/account/devices?lang=en", "/logout?lang=en");
        assertThat(page.tags("a"))
                .filteredOn(tag -> tag.contains("aria-current=\"page\""))
                .containsExactly("<a href=\"/account?lang=en\" aria-current=\"page\">");
    }

    @Test
    void aNewNameIsShownAtOnceAndToEverybody() {
        Browser browser = SIGNET.signedIn("bob");
        Shown saved =
                browser.open("/account?lang=zh").fill("display_name", " 小 明 ").send();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.header("Location")).isEqualTo("/account?lang=zh&news=profile-saved");
        Shown page = browser.open(saved.header("Location"));
        assertThat(page.element("notice")).startsWith("显示名已保存");
        assertThat(Shown.attribute(page.field("display_name"), "value")).contains("小 明");
        assertThat(SIGNET.signedIn("bob").open("/v1/me").html()).contains("小 明");
    }

    @Test
    void aBadNameIsShownAgainWithWhatIsWrongWithIt() {
        Browser browser = SIGNET.signedIn("alice");
        String bad = "x".repeat(65);
        Shown again = browser.open("/account").fill("display_name", bad).send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("<title>Error: Your account");
        assertThat(again.element("display_name-error")).isEqualTo("Use 1 to 64 visible characters.");
        assertThat(again.field("display_name"))
                .contains("aria-invalid=\"true\"", "autofocus", "aria-describedby=\"display_name-error\"", bad);
        // its languages are those of the page, not of the address to which the form goes
        assertThat(again.links()).contains("/account?lang=zh").noneMatch(link -> link.contains("/account/profile"));
        assertThat(browser.open("/account").field("display_name")).doesNotContain(bad);
    }

    @Test
    void aNameIsTextWhateverStandsInIt() {
        Browser browser = SIGNET.signedIn("alice");
        String name = "\"><script>alert(1)</script>&lt;";
        browser.open("/account").fill("display_name", name).send();
        Shown page = browser.open("/account");
        assertThat(Shown.attribute(page.field("display_name"), "value")).contains(name);
        assertThat(page.html()).doesNotContain("<script>alert");
        assertThat(browser.open("/login").html()).doesNotContain("<script>alert");
    }

    @Test
    void theAddressOfTheFormLeadsBackToThePage() {
        Shown led = SIGNET.signedIn("alice").open("/account/profile?lang=zh");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).isEqualTo("/account?lang=zh");
    }

    @Test
    void newsOfAnotherPageIsNotTold() {
        Browser browser = SIGNET.signedIn("alice");
        assertThat(browser.open("/account?news=password-changed").element("notice"))
                .isEmpty();
        assertThat(SIGNET.browser().open("/login?news=password-changed").element("notice"))
                .isEmpty();
    }

    @Test
    void aKickWhileThePageIsOpenEndsItWithTheReason() {
        Browser here = SIGNET.signedIn("bob");
        Browser there = SIGNET.signedIn("bob");
        Shown form = here.open("/account").fill("display_name", "Too late");
        there.open("/logout").fill("everywhere", "yes").send();
        Shown led = form.send();
        assertThat(led.status()).isEqualTo(303);
        assertThat(here.open(led.header("Location")).element("notice")).startsWith("You were signed out because");
        assertThat(SIGNET.signedIn("bob").open("/account").field("display_name"))
                .doesNotContain("Too late");
    }
}
