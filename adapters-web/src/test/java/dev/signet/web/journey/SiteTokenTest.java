package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/session/token}. */
class SiteTokenTest {

    private static final String TOKEN = "/v1/session/token";
    private static final String AT_SHOP = "Origin: " + RunningSignet.SHOP;
    private static final String ORDERS = "{\"audience\":\"https://api.shop.example\"}";

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    @BeforeAll
    static void theShopIsRegistered() {
        register("c_shop", RunningSignet.SHOP, true);
        register("c_partner", RunningSignet.FORUM, false);
    }

    @Test
    void theHolderOfTheCookieGetsAShortTokenForTheSitesApi() {
        var login = SIGNET.newcomer().byCookie();
        var answer = ask(login, ORDERS, AT_SHOP);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Json.number(answer, "expires_in")).isEqualTo(600);
        assertThat(Json.text(answer, "scope")).isEqualTo("orders.read");
        assertThat(answer.header("Access-Control-Allow-Origin")).contains(RunningSignet.SHOP);
        assertThat(answer.header("Access-Control-Allow-Credentials")).contains("true");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.all("Set-Cookie")).isEmpty();
        var claims = Claims.of(Json.text(answer, "access_token"));
        assertThat(claims.path("sid").asText()).isEqualTo(login.sid());
        assertThat(claims.path("aud").asText()).isEqualTo("https://api.shop.example");
        assertThat(claims.path("client_id").asText()).isEqualTo("c_shop");
    }

    @Test
    void theTokenOpensNothingAtSignet() {
        var token = Json.text(ask(SIGNET.newcomer().byCookie(), ORDERS, AT_SHOP), "access_token");
        assertThat(SIGNET.stranger()
                        .with("Authorization: Bearer " + token)
                        .get("/v1/me")
                        .verdict())
                .isEqualTo("401 audience-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "revocations.read", "orders.write", "a  b"})
    void aScopeThatNoPageMayHaveIsRefused(String scope) {
        var body = "{\"audience\":\"https://api.shop.example\",\"scope\":\"" + scope + "\"}";
        var root = SIGNET.administrator();
        assertThat(ask(root, body, AT_SHOP).verdict()).isEqualTo("422 invalid-field");
    }

    @Test
    void anotherAudienceIsRefused() {
        var login = SIGNET.newcomer().byCookie();
        for (var audience : new String[] {"https://api.other.example", SIGNET.issuer(), ""}) {
            assertThat(ask(login, "{\"audience\":\"" + audience + "\"}", AT_SHOP)
                            .verdict())
                    .isEqualTo("422 invalid-field");
        }
    }

    @Test
    void onlyTheOriginOfOneOfOurOwnSitesAndOnlyACookieIsSwapped() {
        var login = SIGNET.newcomer().byCookie();
        assertThat(ask(login, ORDERS).verdict()).isEqualTo("403 not-allowed");
        assertThat(ask(login, ORDERS, "Origin: " + RunningSignet.FORUM).verdict())
                .isEqualTo("403 not-allowed");
        assertThat(ask(login, ORDERS, "Origin: " + SIGNET.issuer()).verdict()).isEqualTo("403 not-allowed");
        assertThat(ask(login, ORDERS, "Origin: https://evil.example").verdict()).isEqualTo("403 cross-site-refused");
        var token = SIGNET.newcomer().byToken();
        assertThat(token.bearer().post(TOKEN, ORDERS, AT_SHOP).verdict()).isEqualTo("403 not-allowed");
        assertThat(SIGNET.stranger().post(TOKEN, ORDERS, AT_SHOP).verdict()).isEqualTo("401 credentials-missing");
    }

    private static Answer ask(Login login, String body, String... headers) {
        var all = new String[headers.length + 1];
        System.arraycopy(headers, 0, all, 1, headers.length);
        all[0] = "Cookie: " + login.pair(Login.SHARED);
        return SIGNET.wire().sendJson("POST " + TOKEN, body, all);
    }

    private static void register(String id, String origin, boolean firstParty) {
        var body = """
                {"client_id": "%s", "client_name": "Shop", "first_party": %s, "origins": ["%s"],
                 "grant_types": ["client_credentials"], "audiences": ["https://api.shop.example", "%s"],
                 "scope": "orders.read revocations.read"}""".formatted(id, firstParty, origin, SIGNET.issuer());
        var added = SIGNET.administrator().bearer().post("/v1/admin/clients", body);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }
}
