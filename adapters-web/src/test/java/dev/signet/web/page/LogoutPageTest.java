package dev.signet.web.page;

import static dev.signet.web.journey.RunningSignet.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogoutPageTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice");
    }

    @Test
    void lookingEndsNothing() {
        Browser browser = SIGNET.signedIn("alice");
        Shown page = browser.open("/logout");
        assertThat(page.words())
                .contains("You are signed in as alice", "Sign out on this device", "Sign out everywhere");
        assertThat(browser.open("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void signingOutHereLeavesOtherDevicesAlone() {
        Browser here = SIGNET.signedIn("alice");
        Browser there = SIGNET.signedIn("alice");
        Shown out = here.open("/logout").send();
        assertThat(out.status()).isEqualTo(303);
        assertThat(here.cookies()).containsOnlyKeys("__Host-signet-csrf", "__Host-signet-known");
        assertThat(here.open(out.header("Location")).element("notice")).isEqualTo("You are signed out.");
        assertThat(there.open("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsAllAndTheOthersAreToldWhy() {
        Browser here = SIGNET.signedIn("alice");
        Browser there = SIGNET.signedIn("alice");
        Shown out = here.open("/logout").fill("everywhere", "yes").send();
        assertThat(here.cookies()).containsOnlyKeys("__Host-signet-csrf", "__Host-signet-known");
        assertThat(here.open(out.header("Location")).element("notice"))
                .isEqualTo("You are signed out on every device.");

        Shown login = there.open("/login");
        assertThat(login.element("notice")).startsWith("You were signed out because you ended this sign-in yourself");
        assertThat(login.html()).contains("role=\"status\"");
        assertThat(login.field("username")).contains("aria-describedby=\"notice\"");
    }

    @Test
    void aDeadCookieIsClearedAllTheSame() {
        Browser here = SIGNET.signedIn("alice");
        Browser there = SIGNET.signedIn("alice");
        Shown form = there.open("/logout");
        here.open("/logout").fill("everywhere", "yes").send();
        Shown out = form.fill("everywhere", "yes").send();
        assertThat(out.header("Location")).isEqualTo("/login?news=signed-out");
        assertThat(there.cookies()).containsOnlyKeys("__Host-signet-csrf", "__Host-signet-known");
    }

    @Test
    void theWayGoesOnToTheSiteThatAsked() {
        Browser browser = SIGNET.signedIn("alice");
        Shown out = browser.open("/logout?return_to=" + Shown.encoded(SHOP + "/bye"))
                .send();
        assertThat(out.header("Location")).isEqualTo(SHOP + "/bye");
    }

    @Test
    void aStrangerIsToldThatNobodyIsSignedIn() {
        Shown page = SIGNET.browser().open("/logout?lang=en");
        assertThat(page.words()).contains("You are not signed in on this device.");
        assertThat(page.tags("form")).isEmpty();
        assertThat(page.links()).contains("/login?lang=en");
    }

    @Test
    void aTokenSignsNobodyOutOfAPage() {
        Browser browser = SIGNET.signedIn("alice");
        Shown page = browser.request("GET /logout", "", List.of("Authorization: Bearer x"));
        assertThat(page.words()).contains("You are not signed in");
    }
}
