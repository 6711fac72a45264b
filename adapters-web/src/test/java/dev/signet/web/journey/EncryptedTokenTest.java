package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** S57: an API that wants its tokens read by nobody on the way. */
class EncryptedTokenTest {

    private static final String CLIENTS = "/v1/admin/clients";
    private static final RSAKey RSA =
            made(() -> new RSAKeyGenerator(2048).keyID("rsa").generate());
    private static final ECKey EC =
            made(() -> new ECKeyGenerator(Curve.P_256).keyID("ec").generate());

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    static Stream<JWK> keys() {
        return Stream.of(RSA, EC);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void onlyWhoHasThePrivateKeyReadsTheTokenInside(JWK key) throws Exception {
        var token = app("c_" + key.getKeyID(), key).accessToken();

        var nested = JWEObject.parse(token);
        assertThat(nested.getHeader().getKeyID()).isEqualTo(key.getKeyID());
        assertThat(nested.getHeader().getContentType()).isEqualTo("at+jwt");
        assertThat(nested.getHeader().getEncryptionMethod().getName()).isEqualTo("A256GCM");
        nested.decrypt(decrypter(key));
        var signed = nested.getPayload().toString();
        assertThat(Claims.of(signed).path("client_id").asText()).isEqualTo("c_" + key.getKeyID());
        assertThat(SIGNET.stranger().get("/oauth2/jwks").body())
                .contains(Claims.header(signed).path("kid").asText());
    }

    /** It is for that API alone: Signet's own endpoints take it for no token at all. */
    @Test
    void signetTakesNoTokenThatItCannotRead() throws Exception {
        var token = app("c_sealed", EC).accessToken();
        assertThat(SIGNET.stranger()
                        .with("Authorization: Bearer " + token)
                        .get("/v1/session")
                        .verdict())
                .isEqualTo("401 token-malformed");
    }

    @Test
    void aPrivateKeyOrNoneAtAllIsNoKeyToEncryptTo() {
        for (var key : new String[] {EC.toJSONString(), "{\"kty\":\"oct\",\"k\":\"AAAA\"}", "{}"}) {
            var answer = SIGNET.administrator().bearer().post(CLIENTS, machine("c_bad", key));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(Json.faults(answer).toString()).contains("access_token_encryption_key");
        }
    }

    private static ClientApp app(String id, JWK key) {
        var added = SIGNET.administrator()
                .bearer()
                .post(CLIENTS, machine(id, key.toPublicJWK().toJSONString()));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).contains("\"encrypts_access_tokens\":true");
        return new ClientApp(SIGNET, id, Json.text(added, "client_secret"));
    }

    private static String machine(String id, String key) {
        return """
                {"client_id": "%s", "client_name": "A machine", "grant_types": ["client_credentials"], "scope": "orders.read",
                 "access_token_encryption_key": %s}""".formatted(id, key);
    }

    private static JWEDecrypter decrypter(JWK key) throws Exception {
        return key instanceof RSAKey rsa ? new RSADecrypter(rsa) : new ECDHDecrypter(key.toECKey());
    }

    private interface Making<T> {
        T make() throws Exception;
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
