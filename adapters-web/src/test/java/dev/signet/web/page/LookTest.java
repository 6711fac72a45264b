package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.main.Colour;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {

    private static final String LOGO = "https://cdn.example.com/logo.svg?a=1&b=2";

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages(Map.of(
            "SIGNET_SITE_NAME", "Ring & <b>Sons</b>",
            "SIGNET_SITE_LOGO", LOGO,
            "SIGNET_SITE_COLOUR", "#B00020"));

    @Test
    void everyPageBearsTheNameAndTheLogo() {
        for (String path : new String[] {"/login", "/register", "/logout", "/nothing", "/problems/logged-out"}) {
            Shown page = SIGNET.browser().open(path);
            assertThat(page.html())
                    .containsPattern("<title>[^<]+ – Ring &amp; &lt;b&gt;Sons&lt;/b&gt;</title>")
                    .doesNotContain("Signet");
            assertThat(page.words()).contains("Ring & <b>Sons</b>");
            assertThat(page.tags("img"))
                    .singleElement()
                    .satisfies(img -> assertThat(Shown.attribute(img, "src")).contains(LOGO));
            assertThat(page.tags("svg")).isEmpty();
            assertThat(page.header("Content-Security-Policy"))
                    .contains("; img-src 'self' data: https://cdn.example.com; form-action");
        }
    }

    @Test
    void theColourIsAStyleSheetOfItsOwn() {
        Shown page = SIGNET.browser().open("/login");
        String theme = page.tags("link").stream()
                .map(tag -> Shown.attribute(tag, "href").orElseThrow())
                .filter(href -> href.startsWith("/theme.css?v="))
                .findFirst()
                .orElseThrow();
        Shown style = SIGNET.browser().open(theme);
        assertThat(style.header("Content-Type")).isEqualTo("text/css;charset=utf-8");
        assertThat(style.header("Cache-Control")).contains("immutable");
        assertThat(style.html()).startsWith(":root { --accent: #b00020;").contains("prefers-color-scheme: dark");
        assertThat(page.html()).doesNotContain("style=");
    }

    @Test
    void theSealInTheTabsOfBrowsersHasTheColourToo() {
        for (String path : new String[] {"/favicon.svg", "/favicon.ico"}) {
            assertThat(SIGNET.browser().open(path).html())
                    .contains("fill=\"#b00020\"")
                    .doesNotContain("#0b6b61");
        }
        String address = Icon.of(Colour.parse("#b00020").orElseThrow()).address();
        assertThat(address).isNotEqualTo(Asset.ICON.address());
        assertThat(SIGNET.browser().open(address).header("Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#b00020", "#0b6b61", "#0000ff", "#767676", "#3a0ca3", "#7a4b00"})
    void inTheDarkTheColourIsReadToo(String colour) {
        String content = Theme.of(Colour.parse(colour).orElseThrow()).content();
        var colours = Pattern.compile("#[0-9a-f]{6}")
                .matcher(content)
                .results()
                .map(MatchResult::group)
                .map(text -> Colour.parse(text).orElseThrow())
                .toList();
        Colour card = Colour.parse("#182120").orElseThrow();
        Colour ink = colours.get(5);
        assertThat(colours.get(0).contrastWith(Colour.WHITE)).isGreaterThan(4.5);
        assertThat(colours.get(3).contrastWith(card)).isGreaterThan(4.5);
        assertThat(colours.get(4).contrastWith(card)).isGreaterThan(4.5);
        assertThat(colours.get(3).contrastWith(ink)).isGreaterThan(4.5);
    }
}
