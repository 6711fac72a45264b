package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code GET /v1/session/events}. */
class EventsTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    private static final int MOST_OF_A_SESSION = 16;

    @Test
    void anOpenPageHearsOfAKickAndWhy() {
        var member = SIGNET.newcomer();
        try (var page = OpenPage.of(member.byCookie().atASibling())) {
            SIGNET.administrator().bearer().post("/v1/admin/users/" + member.sub() + "/kick");
            assertThat(page.next()).startsWith("kicked {\"reason\":\"session-kicked\",\"detail\":\"");
            assertThat(page.ends()).isTrue();
        }
    }

    @Test
    void itHearsThatItsUserSignedOutElsewhereInItsOwnLanguage() {
        var member = SIGNET.newcomer();
        try (var page = OpenPage.of(member.byCookie().atASibling().with("Accept-Language: zh-CN"))) {
            member.byToken().bearer().post("/v1/logout-everywhere");
            assertThat(page.next())
                    .startsWith("kicked {\"reason\":\"logged-out\"")
                    .containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void theLanguageOfAPagesSwitchComesBeforeTheBrowsers() {
        var member = SIGNET.newcomer();
        var browser = member.byCookie().atASibling().with("Accept-Language: en");
        try (var page = OpenPage.of(browser, "?lang=zh")) {
            member.byToken().bearer().post("/v1/logout-everywhere");
            assertThat(page.next())
                    .startsWith("kicked {\"reason\":\"logged-out\"")
                    .containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void theSameBrowserLoggingInAgainReplacesIt() {
        var member = SIGNET.newcomer();
        var first = member.byCookie();
        try (var page = OpenPage.of(first.bearer())) {
            first.bearer()
                    .post(
                            "/v1/sessions",
                            "{\"username\":\"%s\",\"password\":\"%s\",\"mode\":\"cookie\"}"
                                    .formatted(member.name(), Member.PASSWORD));
            assertThat(page.next()).startsWith("replaced {\"reason\":\"session-replaced\"");
        }
    }

    @Test
    void aPageThatWentAwayGivesItsPlaceBack() {
        var login = SIGNET.newcomer().byCookie().atASibling();
        var pages = Stream.generate(() -> OpenPage.of(login))
                .limit(MOST_OF_A_SESSION)
                .toList();
        assertThat(pages).noneMatch(OpenPage::isTurnedAway);
        assertThat(findsAPlace(login)).isFalse();

        pages.getFirst().close();

        Patience.until(() -> findsAPlace(login));
        pages.forEach(OpenPage::close);
    }

    private static boolean findsAPlace(Visitor visitor) {
        try (var page = OpenPage.of(visitor)) {
            return !page.isTurnedAway();
        }
    }

    @Test
    void aDeadCredentialGetsNoStream() {
        var login = SIGNET.newcomer().byCookie();
        login.bearer().delete("/v1/session");
        assertThat(login.bearer().get("/v1/session/events").verdict()).isEqualTo("401 logged-out");
    }

    @Test
    void aSiteOnTheListMayListenFromTheBrowserAndOthersMayNot() {
        var login = SIGNET.newcomer().byCookie();
        login.bearer().delete("/v1/session");
        var shop = login.bearer().get("/v1/session/events", "Origin: " + RunningSignet.SHOP);
        assertThat(shop.header("Access-Control-Allow-Origin")).contains(RunningSignet.SHOP);
        assertThat(shop.header("Access-Control-Allow-Credentials")).contains("true");
        var foreign = login.bearer().get("/v1/session/events", "Origin: https://evil.example");
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
