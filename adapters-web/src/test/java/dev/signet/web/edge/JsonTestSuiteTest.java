package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.web.attack.Vectors;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The parsing tests of JSONTestSuite; {@link StrictJsonTest} has the rules in short. */
class JsonTestSuiteTest {

    /** By RFC 7493, and by our own limit for the length of a number. */
    private static final Set<String> STRICTER_THAN_THE_SUITE = Set.of(
            "y_object_duplicated_key.json",
            "y_object_duplicated_key_and_value.json",
            "y_number_double_close_to_zero.json");

    @Test
    void everyTextIsReadAsItsNameSays() {
        Optional<JsonNode> suite = Vectors.json("jsontestsuite/test_parsing.b64.json");
        suite.ifPresent(all -> all.properties().forEach(JsonTestSuiteTest::check));
    }

    /** y has to be read, n has to be refused, and i may be either as long as nothing else happens. */
    private static void check(Map.Entry<String, JsonNode> test) {
        boolean isRead = isRead(Base64.getDecoder().decode(test.getValue().asText()));
        if (test.getKey().startsWith("n_")) {
            assertThat(isRead).as(test.getKey()).isFalse();
        } else if (test.getKey().startsWith("y_") && !STRICTER_THAN_THE_SUITE.contains(test.getKey())) {
            assertThat(isRead).as(test.getKey()).isTrue();
        }
    }

    private static boolean isRead(byte[] text) {
        try {
            StrictJson.check(text);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
