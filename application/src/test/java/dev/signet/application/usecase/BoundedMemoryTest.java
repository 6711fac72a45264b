package dev.signet.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.FakeAnnouncements;
import dev.signet.application.fake.FakeBackground;
import dev.signet.application.fake.FakeDatabase;
import dev.signet.application.fake.FakeNodes;
import dev.signet.application.fake.FakeRevocationLog;
import dev.signet.application.fake.SettableClock;
import dev.signet.application.fake.SettableMonotonicClock;
import dev.signet.domain.revocation.LeasePolicy;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.revocation.RevocationMemory;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no port shows: how much a node remembers. */
final class BoundedMemoryTest {
    private static final Duration RETENTION = Duration.ofMinutes(17);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final FakeDatabase database = new FakeDatabase();
    private final FakeRevocationLog log = new FakeRevocationLog(database);
    private final RevocationMemory memory = new RevocationMemory(RETENTION);
    private final CatchUpWithFeedService feed = new CatchUpWithFeedService(
            "node",
            log,
            new FakeNodes(database, clock),
            new FakeAnnouncements(),
            memory,
            memory::apply,
            () -> {},
            new FeedTail(),
            () -> {},
            new Lease(new SettableMonotonicClock(), new LeasePolicy.Ask()),
            clock,
            new FakeBackground());

    @Test
    void aNodeRemembersOnlyTheLastWhile() {
        feed.start();
        for (int minute = 0; minute < 120; minute++) {
            clock.advance(Duration.ofMinutes(1));
            endASession(minute);
            feed.catchUp();
            assertThat(memory.size()).isLessThanOrEqualTo(17);
        }
        assertThat(memory.size()).isEqualTo(17);
    }

    @Test
    void aNodeThatStartsLoadsOnlyTheLastWhile() {
        for (int minute = 0; minute < 120; minute++) {
            clock.advance(Duration.ofMinutes(1));
            endASession(minute);
        }
        feed.start();
        assertThat(memory.size()).isEqualTo(17);
    }

    private void endASession(int number) {
        var id = new byte[SessionId.BYTES];
        id[0] = (byte) number;
        log.append(List.of(new Revocation.SessionEnded(SessionId.of(id), EndReason.LOGGED_OUT)), clock.instant());
    }
}
