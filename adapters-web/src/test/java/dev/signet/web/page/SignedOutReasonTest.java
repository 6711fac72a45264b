package dev.signet.web.page;

import static dev.signet.web.page.RunningPages.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignedOutReasonTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages(Map.of("SIGNET_LOGIN_POLICY", "exclusive"));

    @RegisterExtension
    static final RunningPages STRICT = new RunningPages(Map.of("SIGNET_LOGIN_POLICY", "at-most:1:refuse"));

    @BeforeAll
    static void openAccounts() {
        SIGNET.register("alice");
        STRICT.register("alice");
    }

    @Test
    void whoWasReplacedIsToldSoAndMaySignInAgain() {
        Browser first = SIGNET.signedIn("alice");
        SIGNET.signedIn("alice");
        Shown login = first.open("/login");
        assertThat(login.element("notice")).startsWith("You were signed out because you signed in again");
        assertThat(login.all("Set-Cookie")).isEmpty();
        assertThat(login.fill("username", "alice")
                        .fill("password", PASSWORD)
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(first.open("/login").words()).contains("You are signed in as alice");
    }

    @Test
    void aCookieThatWasNeverOursSaysNothing() {
        Browser browser = SIGNET.browser();
        browser.cookies().put("__Http-signet", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(browser.open("/login").element("notice")).isEmpty();
        assertThat(SIGNET.browser().open("/login").element("notice")).isEmpty();
    }

    @Test
    void aFullAccountIsToldWhatToDo() {
        STRICT.signedIn("alice");
        Shown again = STRICT.browser()
                .open("/login")
                .fill("username", "alice")
                .fill("password", PASSWORD)
                .send();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.element("notice")).contains("on as many devices as it may be");
        assertThat(Shown.attribute(again.field("username"), "value")).contains("alice");
    }
}
