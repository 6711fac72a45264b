package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of login cookies that lie where none should: several of our name, former domains and former names. */
class HealingTest {

    private static final String REST = "; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";
    private static final String PRESENT = "Domain=signet.localhost; Path=/; Secure; HttpOnly; SameSite=Lax";
    private static final String TWIN = Login.SHARED + "=" + REST;
    private static final String FORMER = "signet-login";

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @RegisterExtension
    static final RunningSignet RENAMED =
            new RunningSignet(Map.of("SIGNET_FORMER_COOKIE_NAMES", FORMER + ",__Host-sso"));

    @RegisterExtension
    static final RunningSignet MOVED = new RunningSignet(Map.of("SIGNET_FORMER_COOKIE_DOMAINS", "id.signet.localhost"));

    @Test
    void ofSeveralTheOneThatCountsIsLeftInItsPlace() {
        var member = SIGNET.newcomer();
        var former = member.byCookie();
        var later = member.byCookie();
        var browser = browser(SIGNET, later.pair(Login.SHARED), former.pair(Login.SHARED));
        assertThat(browser.get("/logout").all("Set-Cookie"))
                .filteredOn(line -> line.startsWith(Login.SHARED) && line.contains("Path=/;"))
                .containsExactly(TWIN, later.pair(Login.SHARED) + "; " + PRESENT);
    }

    @Test
    void garbageBesideTheOneThatCountsIsClearedToo() {
        var good = SIGNET.newcomer().byCookie().pair(Login.SHARED);
        assertThat(browser(SIGNET, Login.SHARED + "=garbage", good)
                        .get("/login")
                        .all("Set-Cookie"))
                .contains(TWIN, good + "; " + PRESENT);
    }

    @Test
    void aRememberedLoginStaysRememberedAndNoOtherBecomesSo() {
        var member = SIGNET.newcomer();
        var plain = member.byCookie();
        var remembered = member.byRememberedCookie();
        var line = healed(browser(SIGNET, plain.pair(Login.SHARED), remembered.pair(Login.SHARED)));
        assertThat(line).matches(".*; Max-Age=25\\d{5}; .*");
        assertThat(healed(browser(SIGNET, plain.pair(Login.SHARED), Login.SHARED + "=x")))
                .doesNotContain("Max-Age");
    }

    @Test
    void whatWasPlantedForAPartOfTheLoginHostIsClearedThere() {
        var login = SIGNET.newcomer().byCookie();
        var browser = browser(SIGNET, Login.SHARED + "=planted", login.pair(Login.SHARED), login.pair(Login.OWN));
        assertThat(browser.get("/account/devices").all("Set-Cookie"))
                .contains(
                        cleared("; Domain=signet.localhost; Path=/account;"),
                        cleared("; Domain=signet.localhost; Path=/account/;"),
                        cleared("; Domain=signet.localhost; Path=/account/devices;"),
                        cleared("; Path=/account;"));
    }

    @Test
    void oneAloneIsLeftAlone() {
        var good = SIGNET.newcomer().byCookie().pair(Login.SHARED);
        assertThat(shared(browser(SIGNET, good), "/logout")).isEmpty();
    }

    @Test
    void cookiesOfDifferentUsersAreRefusedAndNotTouched() {
        var one = SIGNET.newcomer().byCookie().pair(Login.SHARED);
        var other = SIGNET.newcomer().byCookie().pair(Login.SHARED);
        assertThat(browser(SIGNET, one, other).get("/v1/session").verdict()).isEqualTo("401 cookie-conflict");
        assertThat(shared(browser(SIGNET, one, other), "/login")).isEmpty();
        assertThat(shared(browser(SIGNET, one, other), "/account")).isEmpty();
    }

    @Test
    void deadOnesAreNotTouched() {
        var member = SIGNET.newcomer();
        var one = member.byCookie();
        var other = member.byCookie();
        one.bearer().delete("/v1/session");
        other.bearer().delete("/v1/session");
        var browser = browser(SIGNET, one.pair(Login.SHARED), other.pair(Login.SHARED));
        assertThat(shared(browser, "/login")).isEmpty();
    }

    @Test
    void aStoreThatIsDownTouchesNone() {
        var good = MOVED.newcomer().byCookie().pair(Login.SHARED);
        assertThat(shared(browser(MOVED, good, Login.SHARED + "=" + "A".repeat(43)), "/logout"))
                .isNotEmpty();
        try (var outage = Outage.of(MOVED)) {
            var browser = browser(MOVED, good, Login.SHARED + "=" + "A".repeat(43));
            assertThat(browser.get("/logout").status()).isEqualTo(503);
            assertThat(shared(browser, "/logout")).isEmpty();
        }
        Patience.untilThePoolIsWell(
                () -> browser(MOVED, good).get("/v1/session").status() == 200);
    }

    @Test
    void onlyPagesHeal() {
        var login = RENAMED.newcomer().byCookie();
        var value = login.pair(Login.SHARED).split("=", 2)[1];
        for (var cookies : List.of(
                List.of(login.pair(Login.SHARED), Login.SHARED + "=garbage"),
                List.of(FORMER + "=" + value, Login.SHARED + "=garbage"))) {
            var browser = browser(RENAMED, cookies.toArray(String[]::new));
            for (var path : List.of("/v1/verify", "/v1/session", "/v1/me", "/v1/sessions")) {
                var answer = browser.get(path);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.all("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void aFormerNameCountsAndMovesToThePresentOne() {
        var login = RENAMED.newcomer().byCookie();
        var value = login.pair(Login.SHARED).split("=", 2)[1];
        var browser = browser(RENAMED, FORMER + "=" + value);
        assertThat(Json.text(browser.get("/v1/session"), "sid")).isEqualTo(login.sid());
        assertThat(browser.get("/logout").all("Set-Cookie"))
                .contains(
                        FORMER + "=; Domain=signet.localhost" + REST,
                        FORMER + "=" + REST,
                        Login.SHARED + "=" + value + "; " + PRESENT);
    }

    @Test
    void aNameThatIsNotConfiguredIsNotRead() {
        var value = SIGNET.newcomer().byCookie().pair(Login.SHARED).split("=", 2)[1];
        assertThat(browser(SIGNET, FORMER + "=" + value).get("/v1/session").verdict())
                .isEqualTo("401 credentials-missing");
    }

    @Test
    void aFormerAndAPresentNameOfDifferentUsersAreAConflict() {
        var one = RENAMED.newcomer().byCookie().pair(Login.SHARED);
        var other = RENAMED.newcomer().byCookie().pair(Login.SHARED).split("=", 2)[1];
        var browser = browser(RENAMED, one, FORMER + "=" + other);
        assertThat(browser.get("/v1/session").verdict()).isEqualTo("401 cookie-conflict");
        assertThat(shared(browser, "/login")).isEmpty();
    }

    @Test
    void aLoginUnderAFormerDomainMovesToThePresentOne() {
        var good = MOVED.newcomer().byCookie().pair(Login.SHARED);
        assertThat(browser(MOVED, good).get("/login").all("Set-Cookie"))
                .contains(Login.SHARED + "=; Domain=id.signet.localhost" + REST, TWIN, good + "; " + PRESENT)
                .endsWith(good + "; " + PRESENT);
    }

    @Test
    void signingInAndOutClearFormerPlaces() {
        var login = RENAMED.newcomer().byCookie();
        assertThat(login.answer().all("Set-Cookie"))
                .hasSize(6)
                .contains(FORMER + "=; Domain=signet.localhost" + REST, FORMER + "=" + REST)
                // browsers take none of that prefix with a domain
                .contains("__Host-sso=" + REST);
        assertThat(login.bearer().delete("/v1/session").all("Set-Cookie"))
                .contains(FORMER + "=; Domain=signet.localhost" + REST, FORMER + "=" + REST, TWIN);
        assertThat(MOVED.newcomer().byCookie().answer().all("Set-Cookie"))
                .contains(Login.SHARED + "=; Domain=id.signet.localhost" + REST);
    }

    private static Visitor browser(RunningSignet signet, String... cookies) {
        return signet.stranger().with("Cookie: " + String.join("; ", cookies), "Accept: */*");
    }

    private static List<String> shared(Visitor browser, String page) {
        return browser.get(page).all("Set-Cookie").stream()
                .filter(line -> !line.startsWith("__Host-signet-csrf"))
                .toList();
    }

    /** What a page sets anew. */
    private static String healed(Visitor browser) {
        return shared(browser, "/logout").getLast();
    }

    private static String cleared(String where) {
        return Login.SHARED + "=" + where + " Max-Age=0; Secure; HttpOnly; SameSite=Lax";
    }
}
