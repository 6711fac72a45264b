package dev.signet.web.page;

import static dev.signet.web.journey.RunningSignet.SHOP;
import static dev.signet.web.page.RunningPages.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterPageTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @Test
    void aNewAccountSignsInNextAndTheSiteStillWaits() {
        Browser browser = SIGNET.browser();
        String query = "?return_to=" + Shown.encoded(SHOP + "/");
        Shown done = browser.open("/register" + query)
                .fill("username", "carol")
                .fill("password", PASSWORD)
                .send();
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).isEqualTo("/login" + query + "&news=registered");
        Shown login = browser.open(done.header("Location"));
        assertThat(login.element("notice")).isEqualTo("Your account is ready. Sign in to use it.");
        Shown in = login.fill("username", "carol").fill("password", PASSWORD).send();
        assertThat(in.header("Location")).isEqualTo(SHOP + "/");
    }

    @ParameterizedTest
    @CsvSource({
        "a b, '', correct horse staple, username, Use 1 to 64 letters",
        "'', '', correct horse staple, username, Use 1 to 64 letters",
        "dave, '\u0007', correct horse staple, display_name, Use 1 to 64 visible",
        "dave, '', short, password, Use at least 8",
        "dave, '', password, password, guessed first",
        "daveydavey, '', daveydavey, password, other than your username",
    })
    void whatIsWrongIsSaidNextToItsField(String name, String display, String password, String field, String sentence) {
        Shown again = SIGNET.browser()
                .open("/register")
                .fill("username", name)
                .fill("display_name", display)
                .fill("password", password)
                .send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.element(field + "-error")).contains(sentence);
        assertThat(again.element(field + "-hint")).isEmpty();
        assertThat(again.field(field)).contains("autofocus", "aria-invalid=\"true\"", field + "-error");
        assertThat(again.html()).contains("<title>Error: ", "role=\"alert\"");
        assertThat(again.field("password")).doesNotContain("value=");
    }

    @Test
    void allFlawsAreToldAtOnceAndTheFirstFieldHasTheFocus() {
        Shown again = SIGNET.browser()
                .open("/register")
                .fill("username", "a b")
                .fill("display_name", "\u0007")
                .fill("password", "x".repeat(2000))
                .send();
        assertThat(again.element("password-error")).contains("Use at most 128");
        Shown both =
                again.fill("display_name", "\u0007").fill("password", PASSWORD).send();
        assertThat(both.element("username-error")).isNotEmpty();
        assertThat(both.element("display_name-error")).isNotEmpty();
        assertThat(both.field("username")).contains("autofocus");
        assertThat(both.field("display_name")).doesNotContain("autofocus");
        assertThat(Shown.attribute(both.field("username"), "value")).contains("a b");
    }

    @Test
    void aTakenNameIsSaidSo() {
        SIGNET.register("erin");
        Shown again = SIGNET.browser()
                .open("/register")
                .fill("username", "Erin")
                .fill("password", PASSWORD)
                .send();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.element("username-error")).isEqualTo("This username is taken. Choose another.");
    }

    @Test
    void aDisplayNameIsTextWhateverStandsInIt() {
        Browser browser = SIGNET.browser();
        browser.open("/register")
                .fill("username", "mallory")
                .fill("display_name", "<script>alert(1)</script>")
                .fill("password", PASSWORD)
                .send();
        browser.open("/login")
                .fill("username", "mallory")
                .fill("password", PASSWORD)
                .send();
        for (String page : new String[] {"/login", "/logout"}) {
            Shown shown = browser.open(page);
            assertThat(shown.words()).contains("You are signed in as <script>alert(1)</script>");
            assertThat(shown.html()).doesNotContain("<script>alert");
        }
    }
}
