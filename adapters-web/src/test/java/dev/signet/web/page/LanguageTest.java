package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @ParameterizedTest
    @CsvSource({
        "en, '', en",
        "'zh-CN,zh;q=0.9,en;q=0.8', '', zh",
        "zh-TW, '', zh",
        "fr, '', en",
        "zh, ?lang=en, en",
        "en, ?lang=zh, zh",
        "zh, ?lang=fr, zh",
        "en, ?lang=<script>, en"
    })
    void theSwitchComesBeforeTheBrowsersWish(String accepted, String query, String expected) {
        Shown page = SIGNET.browser()
                .saying("Accept-Language: " + accepted)
                .open("/login" + query.replace("<", "%3C").replace(">", "%3E"));
        assertThat(page.html()).contains("<html lang=\"" + expected + "\">");
        assertThat(page.header("Content-Language")).isEqualTo(expected);
        assertThat(page.header("Vary")).contains("Accept-Language", "Cookie");
        assertThat(page.words()).contains(expected.equals("zh") ? "登录" : "Sign in");
    }

    @Test
    void theLinksAndTheFormOfAPageKeepTheChoice() {
        Shown page = SIGNET.browser().open("/login?lang=zh&return_to=" + Shown.encoded(RunningPages.SHOP));
        assertThat(page.links())
                .allMatch(link -> link.contains("lang=") && link.contains("return_to=http%3A%2F%2Fshop"));
        Shown again = page.fill("username", "nobody").fill("password", "wrong").send();
        assertThat(again.element("notice")).isEqualTo("用户名或密码不正确。");
    }

    @Test
    void theSwitchOffersBothAndSaysWhichOneIsShown() {
        Shown page = SIGNET.browser().open("/register?lang=zh");
        assertThat(page.tags("a"))
                .anyMatch(tag -> tag.contains("hreflang=\"zh\"") && tag.contains("aria-current=\"true\""))
                .anyMatch(tag -> tag.contains("hreflang=\"en\"") && !tag.contains("aria-current"));
    }

    @Test
    void anErrorPageSpeaksTheSameLanguage() {
        assertThat(SIGNET.browser().open("/nothing?lang=zh").words()).contains("这里没有内容");
        assertThat(SIGNET.browser().open("/login?lang=zh&return_to=x").words()).contains("该链接指向未知站点");
    }
}
