package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What third parties may do, for the eyes of whoever allowed it. */
class GrantsPageTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    private static Browser signedIn(String name) {
        SIGNET.register(name);
        return SIGNET.signedIn(name);
    }

    @Test
    void whatIsTakenBackOnThePageEndsAtOnce() {
        var erp = Partner.registered(SIGNET, "c_page");
        var browser = signedIn("alice");
        assertThat(browser.open("/account/grants").words()).contains("You have not allowed any application");
        var tokens = erp.tokens(browser, "scope", "openid offline_access");
        Shown page = browser.open("/account/grants");
        assertThat(page.words()).contains("Käthe & Söhne <ERP>", "go on when you have signed out");

        Shown done = page.fill("withdraw", "c_page").send();

        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.open(done.header("Location")).words()).contains("may not act for you any more");
        assertThat(SIGNET.wire()
                        .send("GET /oauth2/userinfo", "Authorization: Bearer " + Json.text(tokens, "access_token"))
                        .verdict())
                .isEqualTo("401 grant-withdrawn");
        assertThat(erp.refresh(Json.text(tokens, "refresh_token")).body()).contains("invalid_grant", "grant-withdrawn");
    }

    @Test
    void programsListAndWithdrawThemToo() {
        var erp = Partner.registered(SIGNET, "c_json");
        var browser = signedIn("bob");
        erp.code(browser, "scope", "openid orders.read");
        String cookie = "Cookie: " + Partner.encodedCookies(browser);

        var list = Json.of(SIGNET.wire().send("GET /v1/grants", cookie)).path("grants");
        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("client_id").asText()).isEqualTo("c_json");
        assertThat(list.get(0).path("scopes").toString()).isEqualTo("[\"openid\",\"orders.read\"]");

        assertThat(SIGNET.wire().send("DELETE /v1/grants/c_json", cookie).status())
                .isEqualTo(204);
        assertThat(SIGNET.wire().send("DELETE /v1/grants/c_json", cookie).verdict())
                .isEqualTo("404 not-found");
        assertThat(SIGNET.wire().send("DELETE /v1/grants/nonsense!", cookie).verdict())
                .isEqualTo("404 not-found");
        assertThat(Json.of(SIGNET.wire().send("GET /v1/grants", cookie)).path("grants"))
                .isEmpty();
    }
}
