package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /v1/admin/clients}, on two nodes of one database. */
class ClientsTest {

    private static final String CLIENTS = "/v1/admin/clients";

    @RegisterExtension
    static final RunningSignet ONE =
            new RunningSignet(Map.of("SIGNET_KEY_ENCRYPTION_KEY", "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

    @RegisterExtension
    static final RunningSignet TWO = ONE.anotherNode(Map.of());

    @Test
    void aNewClientIsToldItsSecretOnceAndIsAClientAtOnce() {
        var root = ONE.administrator().bearer();
        var added = root.post(CLIENTS, machine("c_new", "orders.read"));
        assertThat(added.status()).isEqualTo(201);
        var secret = Json.text(added, "client_secret");
        assertThat(secret).hasSize(43);
        assertThat(new ClientApp(TWO, "c_new", secret).token().status()).isEqualTo(200);

        assertThat(root.get(CLIENTS).body()).contains("\"c_new\"").doesNotContain(secret, "client_secret\"");
        assertThat(root.get(CLIENTS + "/c_new").body()).contains("orders.read").doesNotContain(secret);
        assertThat(root.get(CLIENTS + "/c_none").verdict()).isEqualTo("404 not-found");
        assertThat(root.post(CLIENTS, machine("c_new", "orders.read")).verdict())
                .isEqualTo("409 name-taken");
        assertThat(audited("client-added")).contains("c_new");
    }

    @Test
    void ofManyAtOnceWithOneIdOneIsMadeAndTheOthersAreToldSo() {
        var roots = List.of(ONE.administrator().bearer(), TWO.administrator().bearer());
        var answers = AtOnce.run(6, number -> roots.get(number % 2).post(CLIENTS, machine("c_at-once", "orders.read")));
        var added = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(added).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !added.contains(answer))
                .allSatisfy(answer -> assertThat(answer.verdict()).isEqualTo("409 name-taken"));
        var secret = Json.text(added.getFirst(), "client_secret");
        assertThat(new ClientApp(TWO, "c_at-once", secret).token().status()).isEqualTo(200);
    }

    @Test
    void aChangeHoldsForTheNextToken() {
        var root = ONE.administrator().bearer();
        var app = added("c_changed", "orders.read");
        assertThat(root.put(CLIENTS + "/c_changed", machine("c_changed", "orders.write"))
                        .status())
                .isEqualTo(200);
        assertThat(Json.text(app.token(), "scope")).isEqualTo("orders.write");
        assertThat(ClientApp.verdict(app.token("scope=orders.read"))).isEqualTo("400 invalid_scope invalid-field");
        assertThat(root.put(CLIENTS + "/c_none", machine("c_none", "x")).verdict())
                .isEqualTo("404 not-found");
        assertThat(Json.faults(root.put(CLIENTS + "/c_changed", machine("c_other", "x")))
                        .toString())
                .contains("client_id");
    }

    @Test
    void whoIsRegisteredWithAnotherAlgorithmGetsTokensByItAtOnceOnEveryNode() {
        var body = machine("c_rsa", "orders.read").replace("}", ", \"id_token_signed_response_alg\": \"RS256\"}");
        var added = ONE.administrator().bearer().post(CLIENTS, body);
        assertThat(Json.text(added, "id_token_signed_response_alg")).isEqualTo("RS256");
        assertThat(ONE.stranger().get("/oauth2/jwks").body()).contains("\"RS256\"");
        for (var node : List.of(TWO, ONE)) {
            var token = new ClientApp(node, "c_rsa", Json.text(added, "client_secret")).accessToken();
            assertThat(Claims.header(token).path("alg").asText()).isEqualTo("RS256");
            assertThat(node.stranger().get("/oauth2/jwks").body())
                    .contains(Claims.header(token).path("kid").asText());
        }
    }

    @Test
    void aRenewedSecretIsTheOnlyOne() {
        var old = added("c_renewed", "orders.read");
        var renewed = ONE.administrator().bearer().post(CLIENTS + "/c_renewed/secret");
        assertThat(ClientApp.verdict(old.token())).isEqualTo("401 invalid_client credentials-invalid");
        assertThat(new ClientApp(ONE, "c_renewed", Json.text(renewed, "client_secret"))
                        .token()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatADisabledClientGotIsRefusedOnEveryNodeWhenTheAnswerIsThere() {
        var root = ONE.administrator().bearer();
        var app = added("c_gone", "orders.read");
        var token = "Authorization: Bearer " + app.accessToken();
        for (var node : List.of(ONE, TWO)) {
            assertThat(node.stranger().with(token).get("/v1/session").verdict()).isEqualTo("403 not-allowed");
        }
        assertThat(root.delete(CLIENTS + "/c_gone").status()).isEqualTo(200);
        for (var node : List.of(ONE, TWO)) {
            assertThat(node.stranger().with(token).get("/v1/session").verdict()).isEqualTo("401 account-disabled");
        }
        assertThat(ClientApp.verdict(app.token())).isEqualTo("401 invalid_client credentials-invalid");
        assertThat(audited("client-disabled")).contains("c_gone");

        assertThat(root.post(CLIENTS + "/c_gone/enable").status()).isEqualTo(200);
        assertThat(TWO.stranger().with(token).get("/v1/session").verdict()).isEqualTo("401 account-disabled");
        var next = "Authorization: Bearer " + app.accessToken();
        assertThat(TWO.stranger().with(next).get("/v1/session").verdict()).isEqualTo("403 not-allowed");
    }

    @Test
    void everyBadFieldIsNamed() {
        var bad = """
                {"client_id": "C Bad", "client_name": " ", "token_endpoint_auth_method": "magic",
                 "jwks": {"keys": []}, "grant_types": ["password"], "redirect_uris": ["http://evil.example"],
                 "post_logout_redirect_uris": ["x"], "origins": ["https://a.example/"], "audiences": ["api"],
                 "scope": "admin", "id_token_signed_response_alg": "HS256", "backchannel_logout_uri": "ftp://x"}""";
        var answer = ONE.administrator().bearer().post(CLIENTS, bad);
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(StreamSupport.stream(Json.of(answer).path("errors").spliterator(), false)
                        .map(error -> error.path("field").asText()))
                .containsExactlyInAnyOrder(
                        "client_id",
                        "client_name",
                        "token_endpoint_auth_method",
                        "jwks",
                        "grant_types",
                        "redirect_uris",
                        "post_logout_redirect_uris",
                        "origins",
                        "audiences",
                        "scope",
                        "id_token_signed_response_alg",
                        "backchannel_logout_uri");
        assertThat(answer.body()).doesNotContain("evil.example", "magic");
    }

    @Test
    void aPrivateKeyIsNotTaken() {
        var body = """
                {"client_id": "c_careless", "client_name": "Careless", "grant_types": ["client_credentials"],
                 "token_endpoint_auth_method": "private_key_jwt",
                 "jwks": {"keys": [{"kty": "oct", "k": "c2VjcmV0"}]}}""";
        assertThat(ONE.administrator().bearer().post(CLIENTS, body).verdict()).isEqualTo("422 invalid-field");
    }

    private static ClientApp added(String id, String scope) {
        var added = ONE.administrator().bearer().post(CLIENTS, machine(id, scope));
        return new ClientApp(ONE, id, Json.text(added, "client_secret"));
    }

    private static String machine(String id, String scope) {
        return """
                {"client_id": "%s", "client_name": "A machine", "grant_types": ["client_credentials"],
                 "audiences": ["https://api.example.com"], "scope": "%s"}""".formatted(id, scope);
    }

    private static String audited(String kind) {
        return ONE.administrator().bearer().get("/v1/admin/audit?kind=" + kind).body();
    }
}
