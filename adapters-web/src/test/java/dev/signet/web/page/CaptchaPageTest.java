package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.Solver;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captchas in forms: a picture without a script, and work for those who cannot see it. */
class CaptchaPageTest {

    @RegisterExtension
    static final RunningPages ALWAYS = new RunningPages(Map.of("SIGNET_CAPTCHA", "always"));

    @RegisterExtension
    static final RunningPages GUARDED = new RunningPages(Map.of("SIGNET_LIMITS", "standard"));

    @RegisterExtension
    static final RunningPages CONFIRMING = new RunningPages(Map.of("SIGNET_LIMITS", "standard"));

    @BeforeAll
    static void openAnAccount() {
        solved(ALWAYS.browser().open("/register"))
                .fill("username", "alice")
                .fill("password", RunningPages.PASSWORD)
                .send();
    }

    @ParameterizedTest
    @CsvSource({"/login, en, A picture with five", "/register, zh, 一张含有五个变形字母"})
    void thePictureIsInThePageWithWordsForThoseWhoHearIt(String path, String language, String words) {
        Shown page = ALWAYS.browser().open(path + "?lang=" + language);
        String picture = page.tags("img").getFirst();
        assertThat(Shown.attribute(picture, "src").orElseThrow()).startsWith("data:image/png;base64,");
        assertThat(Shown.attribute(picture, "alt").orElseThrow()).startsWith(words);
        assertThat(page.tags("label")).contains("<label for=\"captcha_answer\">");
        assertThat(page.field("captcha_answer")).contains("required", "autocomplete=\"off\"");
        assertThat(page.html()).doesNotContain("captcha.js");
    }

    @Test
    void aButtonAfterTheFormsOwnAsksForWorkInstead() {
        Shown page = ALWAYS.browser().open("/login");
        assertThat(page.tags("button")).hasSize(2);
        assertThat(page.tags("button").get(1)).contains("name=\"captcha_other\"", "value=\"work\"", "formnovalidate");
        Shown work =
                page.fill("username", "alice").fill("captcha_other", "work").send();
        assertThat(work.status()).isEqualTo(200);
        assertThat(work.html()).contains("data-challenge=", "<noscript>", "role=\"status\"", "src=\"/captcha.js?v=");
        assertThat(Shown.attribute(work.field("username"), "value")).contains("alice");
        assertThat(work.header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void whoSolvesItComesIn() {
        Shown page = solved(ALWAYS.browser().open("/login"));
        assertThat(page.fill("username", "alice")
                        .fill("password", RunningPages.PASSWORD)
                        .send()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aWrongAnswerGetsANewPictureAndAWordWhy() {
        Shown page = ALWAYS.browser().open("/login");
        Shown again = page.fill("username", "alice")
                .fill("password", RunningPages.PASSWORD)
                .fill("captcha_answer", "wrong")
                .send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.element("captcha_answer-error")).contains("Here is a new one");
        assertThat(again.field("captcha_id")).isNotEqualTo(page.field("captcha_id"));
        assertThat(again.field("password")).doesNotContain("value=");
    }

    @Test
    void aFlawedRegistrationKeepsAskingForOne() {
        Shown again = solved(ALWAYS.browser().open("/register"))
                .fill("username", "a b")
                .fill("password", RunningPages.PASSWORD)
                .send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.element("username-error")).isNotEmpty();
        assertThat(again.field("captcha_id")).isNotEmpty();
    }

    @Test
    void afterThreeFailuresThePageAsksAndAfterTenItSaysHowLongToWait() {
        GUARDED.register("bob");
        Browser browser = GUARDED.browser();
        assertThat(guess(browser.open("/login")).html()).doesNotContain("captcha_id");
        assertThat(guess(browser.open("/login")).html()).doesNotContain("captcha_id");
        Shown page = guess(browser.open("/login"));
        assertThat(page.field("captcha_id")).isNotEmpty();
        Shown asked = guess(browser.open("/login"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.element("notice")).contains("several failed attempts");
        for (int time = 3; time < 10; time++) {
            page = guess(solved(page));
            assertThat(page.status()).isEqualTo(401);
        }
        Shown closed = guess(solved(page));
        assertThat(closed.status()).isEqualTo(429);
        assertThat(closed.element("notice"))
                .matches("There were too many attempts\\. Try again in \\d+ (seconds|minutes)\\.");
        assertThat(Integer.parseInt(closed.header("Retry-After"))).isBetween(1, 90);
        assertThat(guess(browser.open("/login?lang=zh")).element("notice")).matches("尝试次数过多。请在 \\d+ (秒|分钟)后再试。");
    }

    @ParameterizedTest
    @CsvSource({"/reauth, password", "/account/password, current_password"})
    void aPasswordThatIsTypedOnceMoreIsGuessedNoFaster(String path, String field) {
        var name = field.replace("_", "");
        CONFIRMING.register(name);
        Shown page = CONFIRMING.signedIn(name).open(path);
        for (int time = 0; time < 3; time++) {
            page = confirm(page, field);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.html()).doesNotContain("captcha_id");
        }
        page = confirm(page, field);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.element("notice")).contains("several failed attempts");
        Shown wrong = confirm(page.fill("captcha_answer", "wrong"), field);
        assertThat(wrong.element("captcha_answer-error")).contains("Here is a new one");
        for (int time = 3; time < 10; time++) {
            page = confirm(solved(page), field);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.field("captcha_id")).isNotEmpty();
        }
        Shown closed = confirm(solved(page), field);
        assertThat(closed.status()).isEqualTo(429);
        assertThat(closed.element("notice"))
                .matches("There were too many attempts\\. Try again in \\d+ (seconds|minutes)\\.");
        assertThat(Integer.parseInt(closed.header("Retry-After"))).isBetween(1, 90);
    }

    private static Shown confirm(Shown form, String field) {
        return form.fill(field, "no such password")
                .fill("new_password", RunningPages.PASSWORD)
                .send();
    }

    private static Shown guess(Shown form) {
        return form.fill("username", "bob").fill("password", "no such password").send();
    }

    /** The same form with its captcha solved by work. */
    private static Shown solved(Shown form) {
        Shown work = form.html().contains("data-challenge=")
                ? form
                : form.fill("captcha_other", "work").send();
        String box = work.tags("div").stream()
                .filter(tag -> tag.contains("data-challenge="))
                .findFirst()
                .orElseThrow();
        return work.without("captcha_other")
                .fill(
                        "captcha_answer",
                        Solver.solve(
                                Shown.attribute(box, "data-salt").orElseThrow(),
                                Shown.attribute(box, "data-challenge").orElseThrow(),
                                Long.parseLong(Shown.attribute(box, "data-most").orElseThrow())));
    }
}
