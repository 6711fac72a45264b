package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code GET /oauth2/jwks}. */
class JwksTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void onlyPublicPartsAreShown() {
        var answer = SIGNET.stranger().get("/oauth2/jwks");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
        var keys = Json.of(answer).path("keys");
        assertThat(keys).hasSize(1);
        assertThat(Json.fields(keys.get(0))).containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "alg", "use");
    }

    @Test
    void theKeyIsTheOneThatSigns() throws ParseException, JOSEException {
        var key = ECKey.parse(
                Json.of(SIGNET.stranger().get("/oauth2/jwks")).at("/keys/0").toString());
        var token = SignedJWT.parse(SIGNET.newcomer().byToken().accessToken());
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.getKeyID());
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
    }

    @Test
    void itIsKeptForFiveMinutesAndThenAskedForByItsTag() {
        var first = SIGNET.stranger().get("/oauth2/jwks");
        assertThat(first.header("Cache-Control")).contains("public, max-age=300");
        var tag = first.header("ETag").orElseThrow();
        var again = SIGNET.stranger().get("/oauth2/jwks", "If-None-Match: " + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).contains(tag);
        assertThat(SIGNET.stranger()
                        .get("/oauth2/jwks", "If-None-Match: \"other\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTagAmongSeveralAndAWeakOneCountToo() {
        var tag = SIGNET.stranger().get("/oauth2/jwks").header("ETag").orElseThrow();
        for (var sent : new String[] {"\"other\", " + tag, "W/" + tag, "*"}) {
            assertThat(SIGNET.stranger()
                            .get("/oauth2/jwks", "If-None-Match: " + sent)
                            .status())
                    .as(sent)
                    .isEqualTo(304);
        }
    }

    @Test
    void nothingElseIsDoneHere() {
        assertThat(SIGNET.stranger().post("/oauth2/jwks").verdict()).isEqualTo("405 method-not-allowed");
    }
}
