package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.clientStampRaised;
import static dev.signet.application.contract.Samples.keyRemoved;
import static dev.signet.application.contract.Samples.sessionEnded;
import static dev.signet.application.contract.Samples.stampRaised;
import static dev.signet.application.contract.Samples.tokenRevoked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.port.out.RevocationLog;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import dev.signet.domain.session.EndReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link RevocationLog} promises. */
public interface RevocationLogContract extends StoreContract {

    private RevocationLog log() {
        return stores().log();
    }

    private List<FeedEntry> appended(Instant at, Revocation... revocations) {
        return stores().transactions().inOne(() -> log().append(List.of(revocations), at));
    }

    @Test
    default void anEmptyLogHasHeadZero() {
        assertThat(log().head()).isZero();
        assertThat(log().after(0, 10)).isEmpty();
        assertThat(log().lastBefore(NOW)).isZero();
    }

    @Test
    default void everyKindComesBackAsItWas() {
        var revocations =
                new Revocation[] {stampRaised(), clientStampRaised(), sessionEnded(), tokenRevoked(), keyRemoved()};

        var entries = appended(NOW, revocations);

        assertThat(entries).extracting(FeedEntry::revocation).containsExactly(revocations);
        assertThat(entries).extracting(FeedEntry::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(log().after(0, 10)).isEqualTo(entries);
        assertThat(log().head()).isEqualTo(5);
    }

    @Test
    default void readingGoesOnAfterANumberAndStopsAtTheLimit() {
        for (int i = 0; i < 5; i++) {
            appended(NOW, sessionEnded());
        }

        assertThat(log().after(2, 2)).extracting(FeedEntry::seq).containsExactly(3L, 4L);
        assertThat(log().after(4, 2)).extracting(FeedEntry::seq).containsExactly(5L);
        assertThat(log().after(5, 2)).isEmpty();
    }

    @Test
    default void appendingNothingTakesNoNumber() {
        assertThat(appended(NOW)).isEmpty();
        assertThat(log().head()).isZero();
    }

    @Test
    default void aRollbackLeavesNoGap() {
        appended(NOW, sessionEnded());
        assertThatThrownBy(() -> stores().transactions().inOne(() -> {
                    log().append(List.of(sessionEnded(), sessionEnded()), NOW);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(log().head()).isEqualTo(1);

        appended(NOW, sessionEnded());

        assertThat(log().after(0, 10)).extracting(FeedEntry::seq).containsExactly(1L, 2L);
    }

    @Test
    default void appendsAtOnceLeaveNoGapAndNoDouble() {
        var entries = AtOnce.run(8, i -> {
            List<FeedEntry> mine = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                mine.addAll(appended(NOW, sessionEnded(), sessionEnded()));
            }
            return mine;
        });

        var all = entries.stream().flatMap(List::stream).toList();
        assertThat(all)
                .extracting(FeedEntry::seq)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 80).boxed().toList());
        assertThat(log().after(0, 100)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    default void whoReadsOnAndOnMissesNothingWhileOthersAppend() {
        var seen = new ConcurrentLinkedQueue<Long>();
        int writers = 4;
        int each = 10;
        AtOnce.run(writers + 1, number -> {
            if (number < writers) {
                IntStream.range(0, each).forEach(i -> appended(NOW, sessionEnded()));
                return number;
            }
            long last = 0;
            var giveUp = System.nanoTime() + 20_000_000_000L;
            while (last < writers * each && System.nanoTime() < giveUp) {
                for (var entry : log().after(last, 7)) {
                    last = entry.seq();
                    seen.add(last);
                }
            }
            return number;
        });

        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writers * each).boxed().toList());
    }

    @Test
    default void whatIsNotCommittedIsNotRead() {
        stores().transactions().inOne(() -> {
            log().append(List.of(sessionEnded()), NOW);
            assertThat(AtOnce.run(1, i -> log().after(0, 10)).getFirst()).isEmpty();
            assertThat(AtOnce.run(1, i -> log().head()).getFirst()).isZero();
            return true;
        });
    }

    @Test
    default void theLastBeforeATimeIsStrictlyBeforeIt() {
        appended(NOW, sessionEnded());
        appended(NOW.plusMillis(1), sessionEnded(), sessionEnded());
        appended(NOW.plusMillis(2), sessionEnded());

        assertThat(log().lastBefore(NOW)).isZero();
        assertThat(log().lastBefore(NOW.plusMillis(1))).isEqualTo(1);
        assertThat(log().lastBefore(NOW.plusMillis(2))).isEqualTo(3);
        assertThat(log().lastBefore(NOW.plusSeconds(9))).isEqualTo(4);
    }

    @Test
    default void whatRevokesATokenIsFoundByItsId() {
        var revoked = tokenRevoked();
        appended(NOW, sessionEnded(), revoked, tokenRevoked());

        assertThat(log().ofToken(revoked.token())).contains(revoked);
        assertThat(log().ofToken(new TokenId("unknown"))).isEmpty();
    }

    @Test
    default void ofTwoThatRevokeOneTokenTheEarlierToTakeEffectCounts() {
        var later = tokenRevoked();
        var sooner = new TokenRevoked(
                later.token(), EndReason.LOGGED_OUT, later.effectiveAt().minusSeconds(9), later.expiresAt());
        appended(NOW, later, sooner);

        assertThat(log().ofToken(later.token())).contains(sooner);
    }

    @Test
    default void aSessionIdIsNotTakenForATokenId() {
        var ended = (Revocation.SessionEnded) sessionEnded();
        appended(NOW, ended);

        assertThat(log().ofToken(new TokenId(ended.session().value()))).isEmpty();
    }

    @Test
    default void oldEntriesAreSweptAFewAtATimeTheOldestFirst() {
        for (int i = 0; i < 5; i++) {
            appended(NOW.plusSeconds(i), sessionEnded());
        }
        var before = NOW.plusSeconds(4);

        assertThat(log().floor()).isZero();
        assertThat(log().sweep(before, before, 3)).isEqualTo(3);
        assertThat(log().floor()).isEqualTo(3);
        assertThat(log().after(0, 10)).extracting(FeedEntry::seq).containsExactly(4L, 5L);
        assertThat(log().sweep(before, before, 3)).isEqualTo(1);
        assertThat(log().sweep(before, before, 3)).isZero();
        assertThat(log().floor()).isEqualTo(4);
        assertThat(log().after(0, 10)).extracting(FeedEntry::seq).containsExactly(5L);
    }

    @Test
    default void sweepingTakesNoNumberBack() {
        appended(NOW, sessionEnded(), sessionEnded());
        var later = NOW.plusSeconds(1);

        log().sweep(later, later, 10);

        assertThat(log().head()).isEqualTo(2);
        assertThat(log().lastBefore(NOW)).isEqualTo(2);
        assertThat(appended(later, sessionEnded())).extracting(FeedEntry::seq).containsExactly(3L);
        assertThat(log().lastBefore(later)).isEqualTo(2);
    }

    @Test
    default void whatRevokesATokenIsKeptUntilTheTokenHasExpired() {
        var revoked = tokenRevoked();
        appended(NOW, sessionEnded(), revoked, sessionEnded());
        var justBefore = revoked.expiresAt().minusMillis(1);

        assertThat(log().sweep(justBefore, justBefore, 10)).isEqualTo(1);
        assertThat(log().ofToken(revoked.token())).contains(revoked);
        assertThat(log().sweep(revoked.expiresAt(), revoked.expiresAt(), 10)).isEqualTo(2);
        assertThat(log().ofToken(revoked.token())).isEmpty();
    }
}
