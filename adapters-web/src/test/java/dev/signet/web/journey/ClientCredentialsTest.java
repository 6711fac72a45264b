package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Clients;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.GrantType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code grant_type=client_credentials} at {@code POST /oauth2/token}. */
class ClientCredentialsTest {

    private static final String TOKEN = "/oauth2/token";

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    @Test
    void aMachineGetsATokenInItsOwnName() {
        var machine = ClientApp.machine(SIGNET, "c_own-name");
        var answer = machine.token("scope=orders.read", "resource=https://api.example.com");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(Json.text(answer, "token_type")).isEqualTo("Bearer");
        assertThat(Json.number(answer, "expires_in")).isEqualTo(600);
        assertThat(Json.text(answer, "scope")).isEqualTo("orders.read");
        var token = Json.text(answer, "access_token");
        assertThat(Claims.header(token).path("typ").asText()).isEqualTo("at+jwt");
        var claims = Claims.of(token);
        assertThat(Json.fields(claims))
                .containsExactlyInAnyOrder("iss", "sub", "aud", "exp", "iat", "jti", "client_id", "scope", "stamp");
        assertThat(claims.path("sub").asText()).isEqualTo("c_own-name");
        assertThat(claims.path("client_id").asText()).isEqualTo("c_own-name");
        assertThat(claims.path("aud").asText()).isEqualTo(ClientApp.API);
    }

    @Test
    void whatIsNotAskedIsAllThatIsRegisteredButNeverAdministration() {
        var claims = Claims.of(ClientApp.machine(SIGNET, "c_defaults").accessToken());
        assertThat(claims.path("aud").asText()).isEqualTo(SIGNET.issuer());
        assertThat(claims.path("scope").asText()).isEqualTo("orders.read orders.write revocations.read");
    }

    @ParameterizedTest
    @CsvSource({
        "scope=admin, 400 invalid_scope invalid-field",
        "scope=openid, 400 invalid_scope invalid-field",
        "scope=orders.delete, 400 invalid_scope invalid-field",
        "scope=orders.read++orders.write, 400 invalid_scope invalid-field",
        "resource=https://other.example.com, 400 invalid_target invalid-field",
        "audience=https://other.example.com, 400 invalid_target invalid-field",
        "resource=https://api.example.com&audience=x, 400 invalid_target invalid-field",
        "scope=orders.read&scope=orders.read, 400 invalid_request malformed-request",
        "scope=%zz, 400 invalid_request malformed-request",
        "scope=%ff, 400 invalid_request malformed-request",
        "client_secret=x, 400 invalid_request invalid-field",
        "client_assertion=x, 400 invalid_request invalid-field",
        "client_id=c_other, 401 invalid_client credentials-invalid"
    })
    void aRequestThatIsNotRightIsRefusedInTheWordsOfTheStandard(String more, String verdict) {
        var machine = ClientApp.machine(SIGNET, "c_bad-requests");
        var answer = machine.token(more.split("&"));
        assertThat(ClientApp.verdict(answer)).isEqualTo(verdict);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).doesNotContain("access_token", "zz", "other");
    }

    @Test
    void twoProofsAtOnceAreSaidToBeOneTooMany() {
        var machine = ClientApp.machine(SIGNET, "c_two-proofs");
        assertThat(machine.token("client_secret=x").body()).contains("prove the client in one way");
        assertThat(machine.post(TOKEN, "grant_type=client_credentials").body())
                .contains("name the client by client_id");
    }

    @Test
    void whatIsMissingOversizedOrNoFormIsRefused() {
        var machine = ClientApp.machine(SIGNET, "c_no-form");
        var each = new SoftAssertions();
        each.assertThat(ClientApp.verdict(machine.post(TOKEN, "", machine.basic())))
                .isEqualTo("400 invalid_request malformed-request");
        each.assertThat(ClientApp.verdict(machine.post(TOKEN, "grant_type=", machine.basic())))
                .isEqualTo("400 invalid_request invalid-field");
        each.assertThat(ClientApp.verdict(machine.post(TOKEN, "grant_type=password", machine.basic())))
                .isEqualTo("400 unsupported_grant_type invalid-field");
        each.assertThat(ClientApp.verdict(machine.post(TOKEN, "grant_type=client_credentials")))
                .isEqualTo("400 invalid_request invalid-field");
        each.assertThat(ClientApp.verdict(machine.token("x=" + "y".repeat(17_000))))
                .isEqualTo("400 invalid_request malformed-request");
        each.assertThat(machine.token("x=" + "y".repeat(70_000)).status()).isEqualTo(413);
        each.assertThat(ClientApp.verdict(SIGNET.wire().sendJson("POST " + TOKEN, "{}", machine.basic())))
                .isEqualTo("400 invalid_request malformed-request");
        each.assertAll();
    }

    @Test
    void theSecretMayStandInTheBodyAsWell() {
        var machine = ClientApp.machine(SIGNET, "c_in-the-body");
        var form = ClientApp.form(Map.of(
                "grant_type", "client_credentials", "client_id", machine.id(), "client_secret", machine.secret()));
        assertThat(machine.post(TOKEN, form).status()).isEqualTo(200);
    }

    @Test
    void whoeverIsNotTheClientIsToldTheSameAndItIsWrittenDown() {
        var machine = ClientApp.machine(SIGNET, "c_guessed");
        var wrong = new ClientApp(SIGNET, machine.id(), ClientApp.SECRET + "x").token();
        assertThat(ClientApp.verdict(wrong)).isEqualTo("401 invalid_client credentials-invalid");
        assertThat(wrong.header("WWW-Authenticate").orElse("")).startsWith("Basic ");
        var none = machine.post(TOKEN, "grant_type=client_credentials&client_id=" + machine.id());
        for (var other : List.of(
                new ClientApp(SIGNET, "c_nobody", ClientApp.SECRET).token(),
                new ClientApp(SIGNET, "no client id", ClientApp.SECRET).token(),
                new ClientApp(SIGNET, machine.id(), "short").token(),
                machine.post(TOKEN, "grant_type=client_credentials", "Authorization: Basic !!!"),
                machine.post(TOKEN, "grant_type=client_credentials", "Authorization: Bearer x"),
                none)) {
            assertThat(other.body()).isEqualTo(wrong.body());
            assertThat(other.status()).isEqualTo(401);
        }
        var events = Json.of(SIGNET.administrator().bearer().get("/v1/admin/audit?kind=client-refused"));
        assertThat(events.path("events").toString()).contains("c_guessed").doesNotContain(ClientApp.SECRET);
    }

    @Test
    void whoKeepsNoSecretGetsNothingInItsOwnName() {
        var app =
                ClientApp.registered(SIGNET, "c_app", new ClientProof.Nothing(), Set.of(GrantType.AUTHORIZATION_CODE));
        var answer = app.post(TOKEN, "grant_type=client_credentials&client_id=c_app");
        assertThat(ClientApp.verdict(answer)).isEqualTo("400 unauthorized_client not-allowed");
    }

    @Test
    void aMachinesTokenOpensNothingOfAPersons() {
        var machine = SIGNET.stranger()
                .with("Authorization: Bearer "
                        + ClientApp.machine(SIGNET, "c_curious").accessToken());
        for (var path : List.of("/v1/session", "/v1/me", "/v1/sessions", "/v1/admin/audit", "/v1/verify")) {
            assertThat(machine.get(path).verdict()).as(path).isEqualTo("403 not-allowed");
        }
        assertThat(machine.post("/v1/logout-everywhere").verdict()).isEqualTo("403 not-allowed");
        assertThat(machine.post("/v1/session/renew").verdict()).isEqualTo("403 not-allowed");
        assertThat(machine.get("/v1/explain").verdict()).isEqualTo("401 token-type-mismatch");
    }

    @Test
    void aStoreThatIsDownIsNoWrongSecret() {
        var machine = ClientApp.machine(SIGNET, "c_patient");
        try (var outage = Outage.of(SIGNET)) {
            var answer = machine.token();
            assertThat(ClientApp.verdict(answer)).isEqualTo("503 temporarily_unavailable unavailable");
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
        }
        Patience.untilThePoolIsWell(() -> machine.token().status() == 200);
    }

    @Test
    void aDisabledClientGetsNoToken() {
        var machine = ClientApp.machine(SIGNET, "c_disabled");
        assertThat(machine.token().status()).isEqualTo(200);
        var clients = SIGNET.part(Clients.class);
        clients.keep(clients.find(new ClientId(machine.id()))
                .map(client -> client.disable(client.createdAt()))
                .orElseThrow());
        assertThat(ClientApp.verdict(machine.token())).isEqualTo("401 invalid_client credentials-invalid");
    }
}
