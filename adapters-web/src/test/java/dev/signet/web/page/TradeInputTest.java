package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import dev.signet.web.journey.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request to trade a code. */
class TradeInputTest {

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

    private static Map<String, String> good() {
        return new LinkedHashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                erp.code(browser),
                "redirect_uri",
                Partner.BACK,
                "code_verifier",
                Partner.VERIFIER));
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        "grant_type, invalid_request",
        "code, invalid_request",
        "redirect_uri, invalid_request",
        "code_verifier, invalid_request"
    })
    void whatIsMissingIsSaidAndBurnsNothing(String name, String error) {
        var form = good();
        var without = new LinkedHashMap<>(form);
        without.remove(name);

        refused(erp.token(without), error);

        assertThat(erp.token(form).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "code", "redirect_uri", "code_verifier"})
    void whatComesTwiceSpoilsTheRequest(String name) {
        var form = good();
        var once = Partner.encoded(form);

        refused(erp.token(once + "&" + name + "=" + Shown.encoded(form.getOrDefault(name, ""))), "invalid_request");

        assertThat(erp.token(form).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "code, nothing",
        "code, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "redirect_uri, https://erp.example.com/other",
        "code_verifier, too-short",
        "code_verifier, another-verifier-that-has-forty-three-chars"
    })
    void whatIsWrongIsInvalidAndBurnsNothing(String name, String value) {
        var form = good();
        var wrong = new LinkedHashMap<>(form);
        wrong.put(name, value);

        refused(erp.token(wrong), "invalid_grant");

        assertThat(erp.token(form).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "redirect_uri", "code_verifier"})
    void whatIsOversizedIsRefused(String name) {
        var form = good();
        form.put(name, "A".repeat(17 * 1024));

        assertThat(erp.token(form).status()).isIn(400, 413);
    }

    @Test
    void aCodeOfAnotherClientIsNoneOfThisOne() {
        var form = good();

        refused(Partner.registered(SIGNET, "c_thief").token(form), "invalid_grant");

        assertThat(erp.token(form).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "srt1.x.1.y", "srt1.AAAAAAAAAAAAAAAAAAAAAA.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aRefreshTokenThatIsNoneIsRefused(String token) {
        refused(erp.refresh(token), token.isEmpty() ? "invalid_request" : "invalid_grant");
    }

    private static void refused(Answer answer, String error) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(Json.text(answer, "error")).isEqualTo(error);
    }
}
