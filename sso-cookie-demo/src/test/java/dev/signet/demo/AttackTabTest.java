package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub lets everything through, so every attack goes well against it: the page must say so. */
class AttackTabTest {

    private OpenSites sites;

    @BeforeEach
    void open() throws IOException {
        sites = new OpenSites();
    }

    @AfterEach
    void close() {
        sites.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plant-cookie",
                "forged-login",
                "forged-logout",
                "replayed-refresh",
                "reused-captcha",
                "open-redirect",
                "unsigned-token",
                "foreign-host"
            })
    void whatIsLetThroughIsNeverShownAsHeld(String attack) throws IOException {
        assertThat(page("")).contains("action=\"/attacks/" + attack + "\"").doesNotContain("class=\"verdict");

        assertThat(press(attack, "").headers().firstValue("Location")).contains("/attacks#" + attack);

        assertThat(page(""))
                .contains("NOT as it has to be", "This had to come: 4")
                .doesNotContain("Signet held");
    }

    @ParameterizedTest
    @CsvSource({"401, '{\"reason\":\"session-kicked\"}'", "500, <h1>oops</h1>"})
    void anotherRefusalThanTheRightOneIsNone(int status, String body) throws IOException {
        sites.signet.answers(status, body);

        press("open-redirect", "");

        assertThat(page("")).contains("NOT as it has to be", "This had to come: 400.");
    }

    @Test
    void anAttackThatCannotBePreparedIsNotHeld() throws IOException {
        sites.signet.answers(503, "");

        press("plant-cookie", "");

        assertThat(page("")).contains("NOT finished").doesNotContain("Signet held");
    }

    @Test
    void noSecretReachesThePage() throws IOException {
        for (String attack : List.of("plant-cookie", "forged-login", "replayed-refresh", "unsigned-token")) {
            press(attack, "");
        }

        assertThat(page(""))
                .contains("a-sp\u2026 (10 characters)", "srt1.a-family.1.a-s\u2026 (6 characters)")
                .doesNotContain("a-specimen", "a-seal")
                .doesNotContainPattern("[a-z]{6}-[a-z]{6}-[a-z]{6}");
    }

    @Test
    void whoPressesAgainAtOnceSeesTheSameRun() throws IOException {
        press("forged-logout", "");
        int asked = sites.signet.asked().size();

        assertThat(press("forged-logout", "").statusCode()).isEqualTo(303);

        assertThat(sites.signet.asked()).hasSize(asked);
    }

    @Test
    void theAccountsAreMadeOnceAndAreNobodyElses() throws IOException {
        for (String attack : List.of("plant-cookie", "forged-login", "forged-logout")) {
            press(attack, "");
        }

        assertThat(sites.signet.askedLines().stream().filter("POST /v1/accounts"::equals))
                .hasSize(2);
        assertThat(sites.signet.asked())
                .noneMatch(asked -> asked.headers().toString().contains("alices-cookie"));
    }

    @Test
    void eachLanguageHasItsOwnRun() throws IOException {
        press("plant-cookie", "?lang=zh");

        assertThat(page("?lang=zh")).contains("<html lang=\"zh\"", "与应有的结果不符", "a-sp\u2026 (10 个字符)");
        assertThat(page("")).doesNotContain("class=\"verdict");
    }

    @Test
    void noOtherSitePressesAButton() throws IOException {
        for (String origin : List.of(sites.addresses.shop().toString(), "null")) {
            assertThat(sites.post("stage", "/attacks/forged-logout", "Origin", origin)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(sites.signet.asked()).isEmpty();
    }

    private HttpResponse<String> press(String attack, String query) throws IOException {
        return sites.post("stage", "/attacks/" + attack + query, "Cookie", OpenSites.COOKIE);
    }

    private String page(String query) throws IOException {
        HttpResponse<String> page = sites.get("stage", "/attacks" + query, "Cookie", OpenSites.COOKIE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("{{").doesNotContain("<script");
        return page.body();
    }
}
