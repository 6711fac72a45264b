package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /v1/session/attributes/{name}}. */
class AttributesTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    private static final String COLOUR = "/v1/session/attributes/colour";

    @Test
    void aValueIsSetReadReplacedAndDeleted() {
        var bearer = SIGNET.newcomer().byCookie().bearer();
        assertThat(bearer.get(COLOUR).verdict()).isEqualTo("404 not-found");
        assertThat(bearer.put(COLOUR, value("green")).status()).isEqualTo(204);
        assertThat(bearer.get(COLOUR).body()).isEqualTo(value("green"));
        assertThat(bearer.put(COLOUR, value("")).status()).isEqualTo(204);
        assertThat(bearer.get(COLOUR).body()).isEqualTo(value(""));
        assertThat(bearer.delete(COLOUR).status()).isEqualTo(204);
        assertThat(bearer.get(COLOUR).verdict()).isEqualTo("404 not-found");
        assertThat(bearer.delete(COLOUR).status()).isEqualTo(204);
    }

    @Test
    void eachSessionHasItsOwn() {
        var member = SIGNET.newcomer();
        member.byToken().bearer().put(COLOUR, value("green"));
        assertThat(member.byToken().bearer().get(COLOUR).verdict()).isEqualTo("404 not-found");
    }

    @Test
    void aValueHasALargestSize() {
        var bearer = SIGNET.newcomer().byToken().bearer();
        assertThat(bearer.put(COLOUR, value("x".repeat(1024))).status()).isEqualTo(204);
        var tooLong = bearer.put(COLOUR, value("x".repeat(1025)));
        assertThat(tooLong.verdict()).isEqualTo("422 invalid-field");
        assertThat(Json.faults(tooLong)).containsExactly("value");
    }

    @Test
    void thereAreAtMostThirtyTwo() {
        var bearer = SIGNET.newcomer().byToken().bearer();
        for (int i = 0; i < 32; i++) {
            assertThat(bearer.put("/v1/session/attributes/n" + i, value("")).status())
                    .isEqualTo(204);
        }
        assertThat(Json.faults(bearer.put(COLOUR, value("one too many")))).containsExactly("name");
        assertThat(bearer.put("/v1/session/attributes/n7", value("another")).status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    colour   | {}               | 422 invalid-field
                    colour   | {'value':null}   | 422 invalid-field
                    colour   | {'value':7}      | 422 invalid-field
                    colour   | {'value':['x']}  | 422 invalid-field
                    colour   | {'wert':'x'}     | 400 malformed-request
                    colour   | null             | 400 malformed-request
                    a%20b    | {'value':'x'}    | 422 invalid-field
                    a%2Fb    | {'value':'x'}    | 422 invalid-field
                    """)
    void whatIsNoAttributeIsRefused(String name, String json, String verdict) {
        var answer =
                SIGNET.newcomer().byToken().bearer().put("/v1/session/attributes/" + name, json.replace('\'', '"'));
        assertThat(answer.verdict()).isEqualTo(verdict);
    }

    private static String value(String text) {
        return "{\"value\":\"" + text + "\"}";
    }
}
