package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that have never heard of Signet, unmodified, against a running one: what the standards say is enough for them. */
class StockClientsIT {

    private static final int PORT = FreePorts.fiveInARow();
    private static final Addresses AT = Addresses.from(PORT);
    private static final String API = "https://api.partner.example";
    private static RunningDemo demo;
    private static HttpServer partner;
    private static String self;
    private static ECKey key;
    private static final Map<String, String> SECRETS = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.start(PORT);
        partner = HttpServer.create(new InetSocketAddress(Loopback.address(), 0), 0);
        partner.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        partner.start();
        self = "http://partner.localhost:" + partner.getAddress().getPort();
        key = new ECKeyGenerator(Curve.P_256)
                .keyID("k1")
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        String administrator = administrator();
        List<String> people = List.of("authorization_code", "refresh_token");
        register(administrator, "c_web", "client_secret_basic", people, Map.of());
        register(administrator, "c_app", "none", people, Map.of());
        register(administrator, "c_machine", "client_secret_basic", List.of("client_credentials"), Map.of());
        register(
                administrator,
                "c_keyed",
                "private_key_jwt",
                List.of("client_credentials"),
                Map.of("jwks", Map.of("keys", List.of(key.toPublicJWK().toJSONObject()))));
    }

    @AfterAll
    static void stop() {
        partner.stop(0);
        demo.close();
    }

    @Test
    void openidClientAndJoseFromNpmWalkThroughAllOfIt() throws Exception {
        if (!StockNode.isThere()) {
            return;
        }
        try (OverHttp alice = new OverHttp("en")) {
            assertThat(StockNode.walk(settings(), address -> browse(alice, address)))
                    .hasSize(13)
                    .allMatch(line -> line.startsWith("ok "));
        }
    }

    @Test
    void nimbusSdkWalksThroughTheRestOfWhatTheErpDoes() throws Exception {
        ClientAuthentication web = new ClientSecretBasic(new ClientID("c_web"), new Secret(secretOf("c_web")));
        OAuthClient client = new OAuthClient(
                AT.id(), URI.create(self), "c_web", secretOf("c_web"), "openid", "profile", "offline_access");
        try (OverHttp alice = new OverHttp("en")) {
            OAuthClient.Attempt attempt =
                    client.attempt(Optional.empty()).found().orElseThrow();
            String landed = browse(alice, attempt.address().toString());
            Connection connection =
                    client.finish(attempt, URI.create(landed)).found().orElseThrow();
            assertThat(client.nameOf(connection).found()).contains("Alice");
            assertThat(isActive(web, connection)).isTrue();

            TokenResponse next =
                    token(web, new RefreshTokenGrant(connection.refresh().orElseThrow()), new Scope());
            assertThat(next.indicatesSuccess()).isTrue();

            client.giveBack(connection);
            assertThat(isActive(web, connection)).isFalse();
        }
    }

    @Test
    void nimbusSdkGetsTokensForMachinesByEachProof() throws Exception {
        ClientID machine = new ClientID("c_machine");
        Secret secret = new Secret(secretOf("c_machine"));
        List<ClientAuthentication> proofs = List.of(
                new ClientSecretBasic(machine, secret),
                new ClientSecretPost(machine, secret),
                new PrivateKeyJWT(
                        new ClientID("c_keyed"),
                        AT.id().resolve("/oauth2/token"),
                        JWSAlgorithm.ES256,
                        key.toECPrivateKey(),
                        key.getKeyID(),
                        null));
        for (ClientAuthentication proof : proofs) {
            TokenResponse answer = token(proof, new ClientCredentialsGrant(), new Scope("orders.read"));
            assertThat(answer.indicatesSuccess())
                    .as(proof.getMethod().toString())
                    .isTrue();
        }
        TokenResponse wrong = token(
                new ClientSecretBasic(machine, new Secret("wrong-" + secret.getValue())),
                new ClientCredentialsGrant(),
                new Scope());
        assertThat(wrong.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_client");
    }

    private static TokenResponse token(ClientAuthentication proof, AuthorizationGrant grant, Scope scope)
            throws Exception {
        var request = new TokenRequest.Builder(AT.id().resolve("/oauth2/token"), proof, grant);
        var asked = scope.isEmpty() ? request.build() : request.scope(scope).build();
        return TokenResponse.parse(asked.toHTTPRequest().send(Loopback::send));
    }

    private static boolean isActive(ClientAuthentication proof, Connection connection) throws Exception {
        var request = new TokenIntrospectionRequest(AT.id().resolve("/oauth2/introspect"), proof, connection.access());
        return TokenIntrospectionResponse.parse(request.toHTTPRequest().send(Loopback::send))
                .toSuccessResponse()
                .isActive();
    }

    /** As alice would: she signs in and allows what she is asked for. */
    private static String browse(OverHttp alice, String address) {
        alice.go(address);
        if (alice.url().startsWith(AT.id() + "/login")) {
            alice.type("username", "alice");
            alice.type("password", demo.passwordOf("alice"));
            alice.press("Sign in");
        }
        if (alice.url().startsWith(AT.id() + "/consent")) {
            alice.press("Allow");
        }
        return alice.url();
    }

    private static String settings() {
        return JSONObjectUtils.toJSONString(Json.object(
                "issuer",
                AT.id().toString(),
                "redirectUri",
                self + OAuthClient.CALLBACK,
                "logoutUri",
                self + "/bye",
                "audience",
                API,
                "username",
                "alice",
                "web",
                Map.of("id", "c_web", "secret", secretOf("c_web")),
                "app",
                Map.of("id", "c_app"),
                "machine",
                Map.of("id", "c_machine", "secret", secretOf("c_machine")),
                "keyed",
                Map.of("id", "c_keyed", "key", key.toJSONObject())));
    }

    private static String secretOf(String client) {
        return Optional.ofNullable(SECRETS.get(client)).orElseThrow();
    }

    private static String administrator() throws Exception {
        var login = Map.of("username", "admin", "password", demo.passwordOf("admin"), "mode", "token");
        var answer = Loopback.send(Shot.post(AT.id(), "/v1/sessions", login).request(Texts.ENGLISH));
        return JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "access_token");
    }

    private static void register(
            String administrator, String id, String method, List<String> grants, Map<String, Object> more)
            throws Exception {
        Map<String, Object> client = Json.object(
                "client_id",
                id,
                "client_name",
                id,
                "token_endpoint_auth_method",
                method,
                "grant_types",
                grants,
                "audiences",
                List.of(API),
                "scope",
                grants.contains("client_credentials") ? "orders.read" : "openid profile offline_access orders.read");
        if (grants.contains("authorization_code")) {
            client.put("redirect_uris", List.of(self + OAuthClient.CALLBACK));
            client.put("post_logout_redirect_uris", List.of(self + "/bye"));
        }
        client.putAll(more);
        var answer = Loopback.send(Loopback.request(AT.id(), "/v1/admin/clients")
                .header("Authorization", "Bearer " + administrator)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSONObjectUtils.toJSONString(client)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        SECRETS.put(id, JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "client_secret"));
    }
}
