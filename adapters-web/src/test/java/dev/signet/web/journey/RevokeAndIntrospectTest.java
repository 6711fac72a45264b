package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.GrantType;
import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code POST /oauth2/revoke} and {@code POST /oauth2/introspect}, on two nodes of one database. */
class RevokeAndIntrospectTest {

    private static final String REVOKE = "/oauth2/revoke";
    private static final String INTROSPECT = "/oauth2/introspect";
    private static final String DEAD = "{\"active\":false}";
    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet ONE = new RunningSignet(
            Map.of("SIGNET_KEY_ENCRYPTION_KEY", "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="), CLOCK.asAdapter());

    @RegisterExtension
    static final RunningSignet TWO = ONE.anotherNode(Map.of());

    @Test
    void aRevokedTokenIsRefusedOnEveryNodeAndItsSiblingIsNot() {
        var app = ClientApp.machine(ONE, "c_revokes");
        var token = app.accessToken();
        var other = app.accessToken();
        assertThat(seen(TWO, token)).isEqualTo("403 not-allowed");
        assertThat(revoked(app, token).status()).isEqualTo(200);
        for (var node : List.of(ONE, TWO)) {
            assertThat(seen(node, token)).isEqualTo("401 logged-out");
            assertThat(seen(node, other)).isEqualTo("403 not-allowed");
        }
        assertThat(introspected(app, token)).isEqualTo(DEAD);
        assertThat(ONE.administrator()
                        .bearer()
                        .get("/v1/admin/audit?kind=token-revoked")
                        .body())
                .contains(Claims.of(token).path("jti").asText());
    }

    @Test
    void whatIsUnknownOrAnothersIsA200AndUntouched() {
        var app = ClientApp.machine(ONE, "c_meddles");
        var others = ClientApp.machine(ONE, "c_minds-its-own").accessToken();
        var persons = ONE.newcomer().byToken();
        for (var token : List.of("x", others, persons.accessToken(), persons.refreshToken(), "a.b.c")) {
            assertThat(revoked(app, token).status()).isEqualTo(200);
        }
        assertThat(seen(ONE, others)).isEqualTo("403 not-allowed");
        assertThat(persons.bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(persons.refresh().status()).isEqualTo(200);
    }

    @Test
    void whoeverIsNoClientRevokesAndLearnsNothing() {
        var app = ClientApp.machine(ONE, "c_watched");
        var token = app.accessToken();
        var wrong = new ClientApp(ONE, app.id(), app.secret() + "x");
        assertThat(ClientApp.verdict(revoked(wrong, token))).isEqualTo("401 invalid_client credentials-invalid");
        assertThat(ClientApp.verdict(wrong.post(INTROSPECT, "token=" + token, wrong.basic())))
                .isEqualTo("401 invalid_client credentials-invalid");
        assertThat(seen(ONE, token)).isEqualTo("403 not-allowed");
        var open = ClientApp.registered(ONE, "c_open", new ClientProof.Nothing(), Set.of(GrantType.AUTHORIZATION_CODE));
        assertThat(ClientApp.verdict(open.post(INTROSPECT, "client_id=c_open&token=" + token)))
                .isEqualTo("401 invalid_client credentials-invalid");
    }

    @Test
    void aBadRequestIsToldSo() {
        var app = ClientApp.machine(ONE, "c_clumsy");
        for (var path : List.of(REVOKE, INTROSPECT)) {
            for (var form : List.of("", "token=", "token=a&token=b", "token=%zz", "token=a")) {
                var headers = form.equals("token=a") ? new String[0] : new String[] {app.basic()};
                assertThat(ClientApp.verdict(app.post(path, form, headers)))
                        .as(path + " " + form)
                        .startsWith("400 invalid_request");
            }
        }
    }

    @Test
    void aLiveTokenIsToldToItsOwnerAndToItsAudience() {
        var app = ClientApp.machine(ONE, "c_asks");
        var api = ClientApp.machine(ONE, "c_api");
        var token = app.accessToken("resource=" + ClientApp.API, "scope=orders.read");
        for (var asker : List.of(app, api)) {
            var said = Json.of(asker.post(INTROSPECT, "token=" + token, asker.basic()));
            assertThat(said.path("active").asBoolean()).isTrue();
            assertThat(said.path("sub").asText()).isEqualTo("c_asks");
            assertThat(said.path("aud").asText()).isEqualTo(ClientApp.API);
            assertThat(said.path("scope").asText()).isEqualTo("orders.read");
            assertThat(said.has("stamp")).isFalse();
        }
    }

    @Test
    void whatIsDeadOrNoneOfItsBusinessIsOnlyNotActive() {
        var app = ClientApp.machine(ONE, "c_prying");
        var forSignet = ClientApp.machine(ONE, "c_other").accessToken();
        var persons = ONE.newcomer().byToken();
        for (var token : List.of("x", forSignet, persons.accessToken(), persons.refreshToken())) {
            assertThat(introspected(app, token)).isEqualTo(DEAD);
        }
        var own = app.accessToken();
        assertThat(introspected(app, own)).contains("\"active\":true");
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(introspected(app, own)).isEqualTo(DEAD);
    }

    @Test
    void aStoreThatIsDownSaysNothingOfAToken() {
        var app = ClientApp.machine(ONE, "c_patient");
        var token = app.accessToken();
        try (var outage = Outage.of(ONE)) {
            assertThat(revoked(app, token).status()).isEqualTo(503);
            assertThat(app.post(INTROSPECT, "token=" + token, app.basic()).status())
                    .isEqualTo(503);
        }
        Patience.untilThePoolIsWell(() -> revoked(app, token).status() == 200);
    }

    private static Answer revoked(ClientApp app, String token) {
        return app.post(REVOKE, "token=" + token, app.basic());
    }

    private static String introspected(ClientApp app, String token) {
        return app.post(INTROSPECT, "token=" + token, app.basic()).body();
    }

    /** A machine's token that counts is not allowed in here; a dead one is refused for what killed it. */
    private static String seen(RunningSignet node, String token) {
        return node.stranger()
                .with("Authorization: Bearer " + token)
                .get("/v1/session")
                .verdict();
    }
}
