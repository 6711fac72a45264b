package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @ParameterizedTest
    @CsvSource({
        "/page.css, text/css;charset=utf-8",
        "/page.js, text/javascript;charset=utf-8",
        "/favicon.svg, image/svg+xml",
        "/favicon.ico, image/svg+xml"
    })
    void theFilesOfAPageAreThere(String path, String type) {
        Shown file = SIGNET.browser().open(path);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo(type);
        assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPageNamesTheVersionSoThatItsFilesCanBeKept() {
        Shown page = SIGNET.browser().open("/login");
        List<String> files = page.tags("link").stream()
                .map(tag -> Shown.attribute(tag, "href").orElseThrow())
                .toList();
        assertThat(files)
                .hasSize(2)
                .allSatisfy(file -> assertThat(SIGNET.browser().open(file).header("Cache-Control"))
                        .contains("immutable"));
        assertThat(SIGNET.browser().open("/page.css?v=old").header("Cache-Control"))
                .doesNotContain("immutable");
    }

    @Test
    void nothingCanBeWrittenThere() {
        assertThat(SIGNET.browser().post("/page.css", "a=b").status()).isEqualTo(404);
    }

    @Test
    void withoutAColourOfItsOwnASiteHasNoTheme() {
        assertThat(SIGNET.browser().open("/theme.css").status()).isEqualTo(404);
    }

    @Test
    void thePageLooksAgainWhenItComesBackFromTheBackForwardCache() {
        assertThat(SIGNET.browser().open("/page.js").html()).contains("pageshow", "persisted", "reload");
    }

    @Test
    void theStyleStaysSmallAndFollowsTheVisitorsScheme() {
        String style = Asset.STYLE.content();
        assertThat(style.length()).isLessThan(8000);
        assertThat(style)
                .contains("prefers-color-scheme: dark", ":focus-visible")
                .doesNotContain("@import", "url(");
    }
}
