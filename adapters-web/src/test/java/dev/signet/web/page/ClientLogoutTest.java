package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client sends a browser here to be signed out. */
class ClientLogoutTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    private static Partner erp;

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice");
        erp = Partner.registered(SIGNET, "c_erp");
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.open("/account").status() == 200;
    }

    private static String logout(Map<String, String> parameters) {
        return "/oauth2/logout?" + Partner.encoded(parameters);
    }

    @Test
    void withTheIdTokenOfThisLoginItIsDoneAtOnce() {
        var browser = SIGNET.signedIn("alice");
        var hint = Json.text(erp.tokens(browser), "id_token");

        Shown out = browser.open(
                logout(Map.of("id_token_hint", hint, "post_logout_redirect_uri", Partner.BYE, "state", "s 1")));

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.header("Location")).isEqualTo(Partner.BYE + "?state=s+1");
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void withoutItThePersonIsAskedAndNothingHasHappenedYet() {
        var browser = SIGNET.signedIn("alice");
        var ofAnother = Json.text(erp.tokens(SIGNET.signedIn("alice")), "id_token");
        for (var parameters : List.of(
                Map.of("client_id", "c_erp", "post_logout_redirect_uri", Partner.BYE),
                Map.of("id_token_hint", ofAnother, "post_logout_redirect_uri", Partner.BYE))) {
            Shown sent = browser.open(logout(parameters));
            assertThat(sent.header("Location")).startsWith("/logout/for-client?");
            assertThat(isSignedIn(browser)).isTrue();
        }

        Shown asked = browser.open("/logout/for-client?"
                + Partner.encoded(Map.of("client_id", "c_erp", "post_logout_redirect_uri", Partner.BYE)));
        assertThat(asked.header("Content-Security-Policy")).contains(" https://erp.example.com;");
        assertThat(asked.fill("csrf", "forged").send().status()).isEqualTo(403);
        assertThat(isSignedIn(browser)).isTrue();
        Shown out = browser.open("/logout/for-client?"
                        + Partner.encoded(Map.of("client_id", "c_erp", "post_logout_redirect_uri", Partner.BYE)))
                .send();
        assertThat(out.header("Location")).isEqualTo(Partner.BYE);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void anAddressThatIsNotRegisteredEndsNothingAndLeadsNowhere() {
        var browser = SIGNET.signedIn("alice");
        var hint = Json.text(erp.tokens(browser), "id_token");
        for (var address : List.of("https://evil.example/", Partner.BACK, Partner.BYE + "/")) {
            Shown page = browser.open(logout(Map.of("id_token_hint", hint, "post_logout_redirect_uri", address)));
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.header("Location")).isEmpty();
        }
        Shown twice = browser.open(logout(Map.of("id_token_hint", hint)) + "&id_token_hint=" + hint);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void aFormLeadsToTheSameAddressAndDoesNothingByItself() {
        var browser = SIGNET.signedIn("alice");
        Shown sent = browser.post("/oauth2/logout", "client_id=c_erp&state=x");

        assertThat(sent.header("Location")).isEqualTo("/oauth2/logout?client_id=c_erp&state=x");
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void whatTheClientHadEndsWithTheLogin() {
        var browser = SIGNET.signedIn("alice");
        var tokens = erp.tokens(browser);

        browser.open(logout(Map.of("id_token_hint", Json.text(tokens, "id_token"))));

        assertThat(erp.refresh(Json.text(tokens, "refresh_token")).body()).contains("invalid_grant", "logged-out");
    }
}
