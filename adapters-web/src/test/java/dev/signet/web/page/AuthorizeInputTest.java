package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request for a code, and who is told. */
class AuthorizeInputTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    private static Partner erp;
    private static Browser browser;

    @BeforeAll
    static void aliceIsSignedIn() {
        SIGNET.register("alice");
        erp = Partner.registered(SIGNET, "c_erp");
        browser = SIGNET.signedIn("alice");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "client_id, ''",
        "client_id, c_nobody",
        "client_id, c_<script>",
        "redirect_uri, ''",
        "redirect_uri, https://evil.example/",
        "redirect_uri, https://erp.example.com/cb/..",
        "redirect_uri, https://erp.example.com/cb#x",
        "redirect_uri, https://erp.example.com@evil.example/cb",
        "redirect_uri, javascript:alert(1)",
        "redirect_uri, //erp.example.com/cb"
    })
    void withoutAClientAndItsAddressNoBrowserIsSentOn(String name, String value) {
        Shown page = browser.open(erp.authorize(name, value));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.html()).doesNotContain("evil.example", "<script>", "javascript:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "redirect_uri"})
    void aDoubledClientOrAddressIsNone(String name) {
        Shown page = browser.open(erp.authorize() + "&" + name + "=" + Shown.encoded("c_erp"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response_type",
                "scope",
                "state",
                "nonce",
                "code_challenge",
                "code_challenge_method",
                "prompt",
                "max_age"
            })
    void anyOtherParameterThatComesTwiceIsSaidToTheClient(String name) {
        String twice = erp.authorize() + "&" + name + "=x&" + name + "=x";

        assertThat(error(twice)).isEqualTo("invalid_request");
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        "response_type, invalid_request",
        "scope, invalid_scope",
        "code_challenge, invalid_request",
        "code_challenge_method, invalid_request"
    })
    void whatIsMissingIsSaidToTheClient(String name, String error) {
        assertThat(error(erp.authorize(name, ""))).isEqualTo(error);
    }

    @Test
    void whatIsTooLongOrMalformedIsRefused() {
        assertThat(error(erp.authorize("state", "x".repeat(513)))).isEqualTo("invalid_request");
        assertThat(error(erp.authorize("nonce", "x".repeat(256)))).isEqualTo("invalid_request");
        assertThat(error(erp.authorize("state", "\u0000"))).isEqualTo("invalid_request");
        assertThat(browser.open(erp.authorize("state", "x".repeat(2000))).status())
                .isEqualTo(400);
        assertThat(browser.open(erp.authorize() + "&x=%zz").status()).isEqualTo(400);
        assertThat(browser.open(erp.authorize() + "&x=%ff").status()).isEqualTo(400);
    }

    private static String error(String address) {
        Shown sent = browser.open(address);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).startsWith(Partner.BACK + "?");
        assertThat(Partner.parameter(sent.header("Location"), "iss")).isEqualTo(SIGNET.issuer());
        return Partner.parameter(sent.header("Location"), "error");
    }
}
