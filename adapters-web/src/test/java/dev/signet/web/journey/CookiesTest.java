package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The cookies of a login, as a browser sees them, and several of our name in one request. */
class CookiesTest {

    private static final String GARBAGE = Login.SHARED + "=garbage";
    private static final String NEVER_ISSUED = Login.SHARED + "=" + "A".repeat(43);

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void theyHaveExactlyTheseAttributes() {
        var login = SIGNET.newcomer().byCookie();
        assertThat(login.answer().all("Set-Cookie")).hasSize(3);
        assertThat(attributes(login.setCookie(Login.SHARED)))
                .containsExactlyInAnyOrder("Domain=signet.localhost", "Path=/", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(attributes(login.setCookie(Login.OWN)))
                .containsExactlyInAnyOrder("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(attributes(login.setCookie("__Host-signet-known")))
                .containsExactlyInAnyOrder("Path=/", "Max-Age=31536000", "Secure", "HttpOnly", "SameSite=Strict");
        assertThat(login.pair(Login.SHARED)).matches(Login.SHARED + "=[A-Za-z0-9_-]{43}");
        assertThat(login.pair(Login.SHARED) + login.pair(Login.OWN)).doesNotContain(login.sid());
    }

    @Test
    void onlyRememberedOnesOutliveTheBrowser() {
        var login = SIGNET.newcomer().byRememberedCookie();
        for (var name : List.of(Login.SHARED, Login.OWN)) {
            var age = attributes(login.setCookie(name)).stream()
                    .filter(attribute -> attribute.startsWith("Max-Age="))
                    .toList();
            assertThat(age).hasSize(1);
            assertThat(Long.parseLong(age.getFirst().substring(8))).isBetween(30 * 86_400L - 60, 30 * 86_400L);
        }
    }

    @Test
    void clearingRepeatsTheAttributesAndCoversTheHostOnlyTwin() {
        var cleared =
                SIGNET.newcomer().byCookie().bearer().delete("/v1/session").all("Set-Cookie");
        assertThat(cleared)
                .containsExactlyInAnyOrder(
                        Login.SHARED + "=; Domain=signet.localhost; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax",
                        Login.SHARED + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax",
                        Login.OWN + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void garbageBesideAGoodOneDoesNoHarm() {
        var good = SIGNET.newcomer().byCookie().pair(Login.SHARED);
        assertThat(shown(GARBAGE + "; " + good)).isEqualTo("200");
        assertThat(shown(good + "; " + GARBAGE)).isEqualTo("200");
        assertThat(shown(NEVER_ISSUED + "; theme=dark; " + good)).isEqualTo("200");
        assertThat(shown(NEVER_ISSUED, good)).isEqualTo("200");
    }

    @Test
    void whatIsNoCookieOfOursIsNoCredential() {
        assertThat(shown(GARBAGE)).isEqualTo("401 credentials-missing");
        assertThat(shown(NEVER_ISSUED)).isEqualTo("401 credentials-missing");
        assertThat(shown(Login.SHARED + "=")).isEqualTo("401 credentials-missing");
        assertThat(shown("theme=dark")).isEqualTo("401 credentials-missing");
    }

    @Test
    void ofTwoLoginsOfOneUserTheLaterCounts() {
        var member = SIGNET.newcomer();
        var former = member.byCookie();
        var later = member.byCookie();
        var both = former.pair(Login.SHARED) + "; " + later.pair(Login.SHARED);
        assertThat(Json.text(SIGNET.stranger().get("/v1/session", "Cookie: " + both), "sid"))
                .isEqualTo(later.sid());
    }

    @Test
    void whoeverBringsCookiesOfTwoUsersCanStillSignOutOfBoth() {
        var one = SIGNET.newcomer().byCookie();
        var other = SIGNET.newcomer().byCookie();
        var both = SIGNET.stranger().with("Cookie: " + one.pair(Login.SHARED) + "; " + other.pair(Login.SHARED));
        assertThat(both.delete("/v1/session").status()).isEqualTo(204);
        assertThat(one.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
        assertThat(other.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
    }

    @Test
    void ofTwoUsersNoneCounts() {
        var one = SIGNET.newcomer().byCookie().pair(Login.SHARED);
        var other = SIGNET.newcomer().byCookie().pair(Login.SHARED);
        assertThat(shown(one + "; " + other)).isEqualTo("401 cookie-conflict");
        assertThat(shown(one, other)).isEqualTo("401 cookie-conflict");
        assertThat(shown(GARBAGE + "; " + one, other)).isEqualTo("401 cookie-conflict");
        var refused = SIGNET.stranger().get("/v1/session", "Cookie: " + one + "; " + other);
        assertThat(refused.all("Set-Cookie")).isEmpty();
        assertThat(shown(one)).isEqualTo("200");
    }

    @Test
    void aDeadOneBesideALiveOneOfAnotherUserIsNoConflict() {
        var dead = SIGNET.newcomer().byCookie();
        dead.bearer().delete("/v1/session");
        var live = SIGNET.newcomer().byCookie();
        assertThat(shown(dead.pair(Login.SHARED) + "; " + live.pair(Login.SHARED)))
                .isEqualTo("200");
        assertThat(shown(dead.pair(Login.SHARED))).isEqualTo("401 logged-out");
    }

    @Test
    void onlyTheFirstFourAreLookedAt() {
        var good = SIGNET.newcomer().byCookie().pair(Login.SHARED);
        var three = String.join("; ", GARBAGE, GARBAGE, GARBAGE);
        assertThat(shown(three + "; " + good)).isEqualTo("200");
        assertThat(shown(three + "; " + GARBAGE + "; " + good)).isEqualTo("401 credentials-missing");
    }

    @Test
    void aRequestWithAuthorizationHasItsCookiesIgnored() {
        var cookie = "Cookie: " + SIGNET.newcomer().byCookie().pair(Login.SHARED);
        var token = SIGNET.newcomer().byToken();
        assertThat(Json.text(token.bearer().get("/v1/session", cookie), "sid")).isEqualTo(token.sid());
        assertThat(SIGNET.stranger()
                        .get("/v1/session", cookie, "Authorization: Bearer x")
                        .verdict())
                .isEqualTo("401 token-malformed");
        assertThat(SIGNET.stranger()
                        .get("/v1/session", cookie, "Authorization: Basic eDp5")
                        .verdict())
                .isEqualTo("401 credentials-missing");
        assertThat(SIGNET.stranger()
                        .get("/v1/session", cookie, "Authorization:")
                        .verdict())
                .isEqualTo("401 credentials-missing");
    }

    @Test
    void aDeadCookieIsNotClearedByTheServer() {
        var login = SIGNET.newcomer().byCookie();
        login.bearer().delete("/v1/session");
        assertThat(login.bearer().get("/v1/session").all("Set-Cookie")).isEmpty();
        assertThat(login.bearer().delete("/v1/session").all("Set-Cookie")).isEmpty();
    }

    private static String shown(String... cookieHeaders) {
        var headers = Stream.of(cookieHeaders).map("Cookie: "::concat).toArray(String[]::new);
        return SIGNET.stranger().get("/v1/session", headers).verdict();
    }

    private static List<String> attributes(String setCookie) {
        return Arrays.stream(setCookie.split("; ", -1)).skip(1).toList();
    }
}
