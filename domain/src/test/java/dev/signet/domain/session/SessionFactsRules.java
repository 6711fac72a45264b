package dev.signet.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionFactsRules {

    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");

    private final Session session = Session.byCookie(
            SessionId.of(new byte[SessionId.BYTES]),
            UserId.issue(T, new byte[UserId.RANDOM_BYTES]),
            new Device(DeviceType.BROWSER, "Firefox", "192.0.2.1"),
            Birth.byPassword(Stamp.of(3), T),
            new Lifetime(Duration.ofHours(1), Duration.ofHours(2), true),
            new CookieDigest("digest"));

    @Test
    void theyStandAsTheSessionDoesByItself() {
        var used = session.usedAt(T.plusSeconds(3599)).usedAt(T.plusSeconds(7000));
        for (var one : new Session[] {session, used}) {
            for (int seconds = 0; seconds < 8000; seconds += 200) {
                var now = T.plusSeconds(seconds);
                assertThat(SessionFacts.of(one).standing(now)).isEqualTo(one.standing(Stamp.of(3), now));
            }
        }
    }

    @Test
    void ofAnEndedSessionThereAreNone() {
        var ended = session.end(EndReason.LOGGED_OUT, T);
        assertThatIllegalArgumentException().isThrownBy(() -> SessionFacts.of(ended));
    }

    @Test
    void beingSeenMovesNoEnd() {
        var seen = session.seenAt(T.plusSeconds(60));
        assertThat(seen.life().lastSeenAt()).isEqualTo(T.plusSeconds(60));
        assertThat(seen.life().idleEnd()).isEqualTo(session.life().idleEnd());
        assertThat(seen.ending()).isEqualTo(Optional.empty());
        assertThat(seen.seenAt(T)).isEqualTo(seen);
    }
}
