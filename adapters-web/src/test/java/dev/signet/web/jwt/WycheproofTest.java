package dev.signet.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.ECKey;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.application.port.out.TokenReader.Reading.Faulty;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.web.attack.Vectors;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON Web Signature vectors of Project Wycheproof. We hold ES256 keys for signing and no others, so a vector of any
 * other key meets a server whose own key has that key's name. {@link ForgedTokenTest} has the same attacks in short.
 */
class WycheproofTest {

    private static final Set<TokenFault> REFUSED = EnumSet.of(TokenFault.SIGNATURE_INVALID, TokenFault.MALFORMED);

    static List<Signatures> providers() {
        return List.of(Keys.AS_CHOSEN, Keys.BY_THE_JDK);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everySignatureGetsItsVerdict(Signatures by) {
        Vectors.json("wycheproof/json_web_signature_test.json").ifPresent(all -> {
            var handled = children(all.path("testGroups"))
                    .mapToInt(group -> checked(group, by))
                    .sum();
            assertThat(handled).isEqualTo(all.path("numberOfTests").asInt());
        });
    }

    private static int checked(JsonNode group, Signatures by) {
        var key = group.path("private");
        var isOurs = isOurs(key);
        var keys = Keys.holding(isOurs ? parsed(key) : Keys.fresh(name(key)), JwsAlgorithm.ES256, by);
        var reader = new JwtTokenReader(keys, InstantSource.system());
        for (var test : group.path("tests")) {
            var isToHold = isOurs && test.path("result").asText().equals("valid");
            // whole JSON objects, where a compact token belongs, are texts like any other
            var jws = test.path("jws").isTextual()
                    ? test.path("jws").asText()
                    : test.path("jws").toString();
            assertThat(held(reader.read(jws))).as(test.toString()).isEqualTo(isToHold);
        }
        return group.path("tests").size();
    }

    /** A key that a server of ours could hold. */
    private static boolean isOurs(JsonNode key) {
        return key.path("crv").asText().equals("P-256")
                && key.path("alg").asText().equals("ES256")
                && key.path("use").asText().equals("sig");
    }

    /** Behind the signature the vectors have no access token, which the reader says of those alone that passed it. */
    private static boolean held(Reading reading) {
        assertThat(reading).isInstanceOf(Faulty.class);
        var fault = ((Faulty) reading).fault();
        assertThat(fault).isIn(TokenFault.TYPE_MISMATCH, TokenFault.SIGNATURE_INVALID, TokenFault.MALFORMED);
        return !REFUSED.contains(fault);
    }

    private static String name(JsonNode key) {
        return key.path("kid").asText("none");
    }

    private static ECKey parsed(JsonNode key) {
        try {
            return ECKey.parse(key.toString());
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return Stream.iterate(0, i -> i < node.size(), i -> i + 1).map(node::get);
    }
}
