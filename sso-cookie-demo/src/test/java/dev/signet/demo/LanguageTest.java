package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    private static final Texts CHINESE = new Texts(Locale.CHINESE, false);

    private OpenSites sites;

    @BeforeEach
    void open() throws IOException {
        sites = new OpenSites();
    }

    @AfterEach
    void close() {
        sites.close();
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(CHINESE.keys("")).isEqualTo(Texts.ENGLISH.keys("")).isNotEmpty();
        for (String key : CHINESE.keys("")) {
            for (String place : new String[] {"{0}", "{1}", "{2}"}) {
                assertThat(CHINESE.get(key).contains(place))
                        .as(key)
                        .isEqualTo(Texts.ENGLISH.get(key).contains(place));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, '', en",
        "'zh-CN,zh;q=0.9,en;q=0.8', '', zh",
        "fr, '', en",
        ";;;q=x, '', en",
        "zh, ?lang=en, en",
        "en, ?lang=zh, zh",
        "zh, ?lang=fr, zh",
    })
    void theSwitchComesBeforeTheBrowsersWish(String accepted, String query, String expected) throws IOException {
        for (String site : new String[] {"shop", "forum", "stage"}) {
            String page =
                    sites.get(site, "/" + query, "Accept-Language", accepted).body();
            assertThat(page)
                    .contains("<html lang=\"" + expected + "\"")
                    .contains("hreflang=\"" + expected + "\" lang=\"" + expected + "\" aria-current=\"true\"")
                    .contains(expected.equals("zh") ? "登录" : "Sign in");
            assertThat(page.contains("Sign")).as(site).isEqualTo(expected.equals("en") || site.equals("stage"));
        }
    }

    @Test
    void aHeaderLongerThanAnyPersonsIsNotRead() {
        String longest = "zh" + ",de;q=0.1".repeat(28) + "  ";
        assertThat(longest).hasSize(256);
        assertThat(Texts.acceptedBy(longest).tag()).isEqualTo("zh");
        assertThat(Texts.acceptedBy(longest + " ").tag()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "forum"})
    void linksAndFormsKeepTheChoice(String site) throws IOException {
        assertThat(sites.get(site, "/?lang=zh", "Cookie", OpenSites.COOKIE).body())
                .contains("action=\"/logout?lang=zh\"", "action=\"/logout-everywhere?lang=zh\"")
                .contains("/v1/session/events?lang=zh");
        String back = URLEncoder.encode(sites.origin(site) + "/?lang=zh", StandardCharsets.UTF_8);
        assertThat(sites.get(site, "/?lang=zh").body()).contains("/login?return_to=" + back + "&amp;lang=zh");

        HttpResponse<String> out = sites.post(site, "/logout?lang=zh", "Cookie", OpenSites.COOKIE);

        assertThat(out.headers().firstValue("Location")).contains("/?lang=zh");
    }

    @Test
    void theReasonOfASignOutIsInTheLanguageToo() throws IOException {
        sites.signet.refusesFor("session-kicked");

        assertThat(sites.get("shop", "/?lang=zh", "Cookie", OpenSites.COOKIE).body())
                .contains("您已退出登录，因为管理员结束了您的会话。", "<code>session-kicked</code>");
    }

    @Test
    void errorsAreInTheLanguageToo() throws IOException {
        for (String site : new String[] {"shop", "forum", "stage"}) {
            assertThat(sites.get(site, "/nowhere?lang=zh").body()).contains("<html lang=\"zh\"", "这里没有这个页面。");
        }
    }

    @Test
    void theStageTellsItsScriptAndItsPanelsTheLanguage() throws IOException {
        assertThat(sites.get("stage", "/?lang=zh").body())
                .contains("data-keep=\"?lang=zh\"", "\"copied\":\"已复制\"")
                .doesNotContain("{{");
        assertThat(sites.get("stage", "/state?lang=zh", "Cookie", OpenSites.COOKIE)
                        .body())
                .contains("浏览器关闭", "alic… (13 个字符)", "何时自行失效");
        assertThat(sites.post("stage", "/kick?lang=zh", "Cookie", OpenSites.COOKIE)
                        .body())
                .contains("Signet 已执行踢下线。");
    }
}
