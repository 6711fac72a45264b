package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.port.out.AuditLog;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.audit.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link AuditLog} promises. */
public interface AuditLogContract extends StoreContract {

    AuditQuestion ALL = AuditQuestion.latest(AuditQuestion.MOST);

    private AuditLog log() {
        return stores().audit();
    }

    private static AuditEvent event(AuditKind kind, Instant at) {
        return AuditEvent.of(kind, new Trace("2001:db8::7", "0af7651916cd43dd8448eb211c80319c"), at);
    }

    private List<AuditEvent> events(AuditQuestion question) {
        return log().read(question).stream().map(AuditEntry::event).toList();
    }

    @Test
    default void anEventComesBackAsItWas() {
        var whole = event(AuditKind.SESSION_ENDED, NOW)
                .about(userId())
                .in(sessionId())
                .by(Optional.of(userId()))
                .because(Cause.SESSION_KICKED)
                .naming("a thing");
        var bare = AuditEvent.of(AuditKind.KEY_ADDED, Trace.none(), NOW);

        log().append(List.of(whole, bare));

        assertThat(events(ALL)).containsExactly(bare, whole);
        assertThat(log().read(ALL)).extracting(AuditEntry::times).containsOnly(1);
    }

    @Test
    default void theNewestComesFirstAndAPageGoesOnWhereTheLastOneEnded() {
        for (int i = 0; i < 5; i++) {
            log().append(List.of(event(AuditKind.LOGGED_IN, NOW.plusSeconds(i))));
        }

        var first = log().read(AuditQuestion.latest(2));
        var second = log().read(AuditQuestion.latest(2).before(first.getLast().number()));
        var third = log().read(AuditQuestion.latest(2).before(second.getLast().number()));

        assertThat(List.of(first, second, third))
                .extracting(page -> page.stream()
                        .map(entry -> entry.event().at().getEpochSecond() - NOW.getEpochSecond())
                        .toList())
                .containsExactly(List.of(4L, 3L), List.of(2L, 1L), List.of(0L));
    }

    @Test
    default void aQuestionFindsWhatItAsksFor() {
        var user = userId();
        var session = sessionId();
        var wanted = event(AuditKind.LOGGED_IN, NOW).about(user).in(session);
        var other = event(AuditKind.SESSION_ENDED, NOW.plusSeconds(1))
                .about(userId())
                .in(sessionId());
        log().append(List.of(wanted, other));

        assertThat(events(ALL.about(user))).containsExactly(wanted);
        assertThat(events(ALL.of(session))).containsExactly(wanted);
        assertThat(events(ALL.of(AuditKind.LOGGED_IN))).containsExactly(wanted);
        assertThat(events(ALL.between(NOW, NOW.plusSeconds(1)))).containsExactly(wanted);
        assertThat(events(ALL.between(NOW.plusMillis(1), NOW.plusSeconds(2)))).containsExactly(other);
        assertThat(events(ALL.about(user).of(AuditKind.SESSION_ENDED))).isEmpty();
    }

    @Test
    default void whatHasTheSameKeyIsCounted() {
        var first = event(AuditKind.LOGIN_FAILED, NOW);
        log().count("a", first);
        log().count("b", event(AuditKind.LOGIN_FAILED, NOW));
        log().count("a", event(AuditKind.LOGIN_FAILED, NOW.plusSeconds(9)));

        assertThat(log().read(ALL)).extracting(AuditEntry::times).containsExactly(1, 2);
        assertThat(log().read(ALL).getLast().event()).isEqualTo(first);
    }

    @Test
    default void countingAtOnceForgetsNothing() {
        AtOnce.run(16, i -> {
            log().count("key", event(AuditKind.LOGIN_FAILED, NOW));
            return i;
        });

        assertThat(log().read(ALL)).extracting(AuditEntry::times).containsExactly(16);
    }

    @Test
    default void eventsShareTheFateOfTheirTransaction() {
        var kept = event(AuditKind.LOGGED_IN, NOW);
        assertThatThrownBy(() -> stores().transactions().inOne(() -> {
                    log().append(List.of(event(AuditKind.LOGGED_IN, NOW)));
                    log().count("key", event(AuditKind.LOGIN_FAILED, NOW));
                    throw new IllegalStateException("taken back");
                }))
                .isInstanceOf(IllegalStateException.class);
        stores().transactions().inOne(() -> {
            log().append(List.of(kept));
            return kept;
        });

        assertThat(events(ALL)).containsExactly(kept);
    }

    @Test
    default void theOldestGoWhenTheyAreSwept() {
        var kept = event(AuditKind.LOGGED_IN, NOW);
        log().append(List.of(
                event(AuditKind.LOGGED_IN, NOW.minusSeconds(3)),
                event(AuditKind.LOGGED_IN, NOW.minusSeconds(2)),
                event(AuditKind.LOGGED_IN, NOW.minusSeconds(1)),
                kept));

        assertThat(log().sweep(NOW, 2)).isEqualTo(2);
        assertThat(log().sweep(NOW, 2)).isEqualTo(1);
        assertThat(log().sweep(NOW, 2)).isZero();
        assertThat(events(ALL)).containsExactly(kept);
    }
}
