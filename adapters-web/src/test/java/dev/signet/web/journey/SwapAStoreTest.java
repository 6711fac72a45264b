package dev.signet.web.journey;

import static dev.signet.web.journey.RunningSignet.instead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.FakeAnnouncements;
import dev.signet.application.fake.FakeCommonPasswords;
import dev.signet.application.fake.FakeDatabase;
import dev.signet.application.fake.FakeNodes;
import dev.signet.application.fake.FakePasswordHasher;
import dev.signet.application.fake.FakePresence;
import dev.signet.application.fake.FakeRevocationLog;
import dev.signet.application.fake.FakeSessionAttributes;
import dev.signet.application.fake.FakeSessionCache;
import dev.signet.application.fake.FakeSessions;
import dev.signet.application.fake.FakeSigningKeys;
import dev.signet.application.fake.FakeTransactions;
import dev.signet.application.fake.FakeUsers;
import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.CommonPasswords;
import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.application.port.out.Presence;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.SessionAttributes;
import dev.signet.application.port.out.SessionCache;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.Transactions;
import dev.signet.application.port.out.Users;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store is a plug: the same server, the same hexagon, and maps behind the ports where the database was. */
class SwapAStoreTest {

    private static final FakeDatabase MAPS = new FakeDatabase();
    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(
            Map.of(),
            CLOCK.asAdapter(),
            instead(Transactions.class, new FakeTransactions(MAPS)),
            instead(Users.class, new FakeUsers(MAPS)),
            instead(Sessions.class, new FakeSessions(MAPS)),
            instead(SessionAttributes.class, new FakeSessionAttributes(MAPS)),
            instead(RevocationLog.class, new FakeRevocationLog(MAPS)),
            instead(Nodes.class, new FakeNodes(MAPS, CLOCK)),
            instead(SigningKeys.class, new FakeSigningKeys(MAPS)),
            instead(Announcements.class, new FakeAnnouncements()),
            instead(SessionCache.class, new FakeSessionCache()),
            instead(Presence.class, new FakePresence()),
            instead(PasswordHasher.class, new FakePasswordHasher()),
            instead(CommonPasswords.class, new FakeCommonPasswords()));

    @Test
    void theSameJourneyLeadsThroughAnotherStore() {
        long before = MAPS.calls();
        var member = SIGNET.newcomer();
        var cookie = member.byCookie();
        var token = member.byToken();
        assertThat(Json.text(cookie.atASibling().get("/v1/me"), "sub")).isEqualTo(member.sub());
        assertThat(cookie.bearer()
                        .patch("/v1/me", "{\"display_name\":\"Kept in a map\"}")
                        .status())
                .isEqualTo(200);
        assertThat(Json.text(token.bearer().get("/v1/me"), "display_name")).isEqualTo("Kept in a map");

        var next = token.refreshed();
        assertThat(token.refreshed().refreshToken()).isEqualTo(next.refreshToken());

        assertThat(SIGNET.administrator()
                        .bearer()
                        .post("/v1/admin/users/" + member.sub() + "/kick")
                        .status())
                .isEqualTo(204);
        assertThat(cookie.bearer().get("/v1/session").verdict()).isEqualTo("401 session-kicked");
        assertThat(next.bearer().get("/v1/session").verdict()).isEqualTo("401 session-kicked");
        assertThat(next.refresh().verdict()).isEqualTo("400 session-kicked");
        assertThat(MAPS.calls()).isGreaterThan(before);
    }
}
