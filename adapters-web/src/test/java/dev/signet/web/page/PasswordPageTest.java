package dev.signet.web.page;

import static dev.signet.web.page.RunningPages.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPageTest {

    private static final String NEW = "another fine horse";

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice-in-chains");
        SIGNET.register("bob");
    }

    @Test
    void aChangeSignsOutAllOthersAndGoesOnHere() {
        Browser here = SIGNET.signedIn("bob");
        Browser there = SIGNET.signedIn("bob");
        String before = here.cookies().get("__Http-signet");
        Shown changed = change(here, PASSWORD, NEW);
        assertThat(changed.status()).isEqualTo(303);
        assertThat(changed.all("Set-Cookie")).hasSize(2);
        assertThat(here.cookies().get("__Http-signet")).isNotEqualTo(before);
        Shown page = here.open(changed.header("Location"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.element("notice"))
                .isEqualTo("Your password is changed. All your other devices were signed out.");
        Shown led = there.open("/account");
        assertThat(there.open(led.header("Location")).element("notice"))
                .startsWith("You were signed out because the password was changed.");
        assertThat(there.open("/login")
                        .fill("username", "bob")
                        .fill("password", PASSWORD)
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(there.open("/login")
                        .fill("username", "bob")
                        .fill("password", NEW)
                        .send()
                        .status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong password, " + NEW + ", current_password, This is not your current password.",
        "'', " + NEW + ", current_password, This is not your current password.",
        PASSWORD + ", short, new_password, Use at least 8 characters.",
        PASSWORD + ", password123, new_password, This is one of the passwords that are guessed first. Choose another.",
        PASSWORD + ", alice-in-chains, new_password, Choose something other than your username."
    })
    void whatIsWrongStandsNextToItsField(String current, String wanted, String field, String words) {
        Browser browser = SIGNET.signedIn("alice-in-chains");
        Shown again = change(browser, current, wanted);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("<title>Error: Change your password").contains("role=\"alert\"");
        assertThat(again.element(field + "-error")).isEqualTo(words);
        assertThat(again.field(field)).contains("aria-invalid=\"true\"", field + "-error");
        assertThat(again.tags("input"))
                .filteredOn(tag -> tag.contains("aria-invalid"))
                .hasSize(1);
        assertThat(again.field("current_password")).contains("autofocus").doesNotContain("value=");
        assertThat(again.field("new_password")).doesNotContain("value=");
        assertThat(again.all("Set-Cookie")).isEmpty();
        assertThat(browser.open("/account/password").status()).isEqualTo(200);
    }

    @Test
    void aPasswordTooLongForAnyIsWrongInItsField() {
        Browser browser = SIGNET.signedIn("alice-in-chains");
        assertThat(change(browser, "x".repeat(5000), NEW).element("current_password-error"))
                .isNotEmpty();
        assertThat(change(browser, PASSWORD, "x".repeat(5000)).element("new_password-error"))
                .isEqualTo("Use at most 128 characters.");
    }

    @Test
    void theSameInChinese() {
        Browser browser = SIGNET.signedIn("alice-in-chains");
        Shown again = browser.open("/account/password?lang=zh")
                .fill("current_password", "wrong")
                .fill("new_password", NEW)
                .send();
        assertThat(again.element("current_password-error")).isEqualTo("这不是您当前的密码。");
        assertThat(again.element("notice")).startsWith("密码尚未更改");
    }

    private static Shown change(Browser browser, String current, String wanted) {
        return browser.open("/account/password")
                .fill("current_password", current)
                .fill("new_password", wanted)
                .send();
    }
}
