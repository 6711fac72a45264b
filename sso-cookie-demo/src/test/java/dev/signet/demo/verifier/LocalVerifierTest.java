package dev.signet.demo.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalVerifierTest {

    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final Verdict ASKED = new Verdict.Refused("asked");

    private final AtomicInteger questions = new AtomicInteger();
    private final WhenBehind ask = new WhenBehind.Ask((token, good) -> {
        questions.incrementAndGet();
        return ASKED;
    });
    private FeedStub signet;
    private Tokens tokens;

    @BeforeEach
    void open() throws IOException {
        signet = new FeedStub();
        tokens = new Tokens(signet);
    }

    @AfterEach
    void close() {
        signet.close();
    }

    @Test
    void aGoodTokenIsLetInWithoutAQuestionAndRefusedOnceItsUserIsKicked() {
        try (var verifier = started(ask)) {
            String token = tokens.good();
            assertThat(verifier.verify(token)).isInstanceOf(Verdict.Good.class);
            signet.ends("stamp", "alice", 4);
            until(() -> verifier.verify(token).equals(new Verdict.Refused("stamp-superseded")));
            assertThat(verifier.verify(tokens.signed(tokens.claims().claim("stamp", 4))))
                    .isInstanceOf(Verdict.Good.class);
            assertThat(questions).hasValue(0);
            assertThat(signet.snapshots()).isEqualTo(1);
        }
    }

    @Test
    void whatEndedBeforeItStartedIsInTheSnapshot() {
        signet.ends("sid", "a-session", 0);
        try (var verifier = started(ask)) {
            assertThat(verifier.verify(tokens.good())).isEqualTo(new Verdict.Refused("session-ended"));
        }
    }

    @Test
    void aClockThatIsMinutesOffChangesNothing() {
        signet.clockIsAhead = Duration.ofMinutes(-20);
        try (var verifier = started(ask)) {
            assertThat(verifier.verify(tokens.good())).isInstanceOf(Verdict.Good.class);
            assertThat(verifier.lag()).isBetween(Duration.ZERO, BOUND);
        }
    }

    @Test
    void aStreamThatBreaksGoesOnWhereItWas() {
        try (var verifier = started(ask)) {
            signet.falls = true;
            until(() -> !signet.falls);
            signet.ends("sid", "a-session", 0);
            until(() -> verifier.verify(tokens.good()).equals(new Verdict.Refused("session-ended")));
            assertThat(signet.snapshots()).isEqualTo(1);
        }
    }

    @Test
    void aCursorThatIsTooOldIsHealedByASnapshot() {
        try (var verifier = started(ask)) {
            signet.ends("sid", "a-session", 0);
            signet.floor = 1;
            signet.streamsAreHeldBack = true;
            signet.falls = true;
            until(() -> signet.snapshots() == 2);
            until(() -> verifier.verify(tokens.good()).equals(new Verdict.Refused("session-ended")));
        }
    }

    @Test
    void whereNoStreamComesThroughItPolls() {
        signet.streamsAreHeldBack = true;
        try (var verifier = started(ask)) {
            until(() -> signet.polls() > 2);
            until(() -> verifier.verify(tokens.good()) instanceof Verdict.Good);
            signet.ends("sid", "a-session", 0);
            until(() -> verifier.verify(tokens.good()).equals(new Verdict.Refused("session-ended")));
        }
    }

    @Test
    void beforeItKnowsAnythingItAsks() {
        signet.isDown = true;
        try (var verifier = begun(ask)) {
            assertThat(verifier.verify(tokens.good())).isEqualTo(ASKED);
            assertThat(verifier.verify("rubbish")).isEqualTo(new Verdict.Refused("token-malformed"));
        }
        assertThat(questions).hasValue(1);
    }

    @Test
    void pastTheBoundItAsksAboutEachTokenAndComesBack() {
        try (var verifier = started(ask)) {
            signet.isCutOff = true;
            until(() -> verifier.verify(tokens.good()).equals(ASKED));
            assertThat(verifier.lag()).isGreaterThan(BOUND);
            signet.isCutOff = false;
            until(() -> verifier.verify(tokens.good()) instanceof Verdict.Good);
        }
    }

    @Test
    void pastTheBoundAStrictSiteSaysThatNobodyKnows() {
        try (var verifier = started(new WhenBehind.Deny())) {
            signet.isDown = true;
            until(() -> verifier.verify(tokens.good()) instanceof Verdict.NobodyKnows);
            assertThat(verifier.lag()).isBetween(BOUND, BOUND.plusSeconds(2));
        }
    }

    @Test
    void pastTheBoundAPatientSiteGoesOnForAWhile() {
        try (var verifier = started(new WhenBehind.Bounded(Duration.ofSeconds(2)))) {
            signet.isDown = true;
            until(() -> verifier.lag().compareTo(BOUND.plusMillis(500)) > 0);
            assertThat(verifier.verify(tokens.good())).isInstanceOf(Verdict.Good.class);
            until(() -> verifier.verify(tokens.good()) instanceof Verdict.NobodyKnows);
            assertThat(verifier.lag()).isBetween(BOUND.plusSeconds(2), BOUND.plusSeconds(4));
        }
    }

    @Test
    void whatIsKnownToHaveEndedStaysRefusedHoweverOldTheNews() {
        try (var verifier = started(ask)) {
            signet.ends("jti", "a-token", 0);
            until(() -> verifier.verify(tokens.good()).equals(new Verdict.Refused("token-revoked")));
            signet.isDown = true;
            until(() -> verifier.lag().compareTo(BOUND) > 0);
            assertThat(verifier.verify(tokens.good())).isEqualTo(new Verdict.Refused("token-revoked"));
        }
    }

    @Test
    void aTokenThatIsOlderThanTheFeedSpeaksOfIsAskedAbout() {
        try (var verifier = started(ask)) {
            var old = Date.from(signet.now().minusSeconds(FeedStub.REACH + 1));
            assertThat(verifier.verify(tokens.signed(tokens.claims().issueTime(old))))
                    .isEqualTo(ASKED);
        }
    }

    private LocalVerifier begun(WhenBehind whenBehind) {
        var token = new MachineToken(signet.door(), "c_shop", "a secret");
        return LocalVerifier.start(signet.issuer(), Set.of(Tokens.SHOP), signet.door(), token, BOUND, whenBehind);
    }

    private LocalVerifier started(WhenBehind whenBehind) {
        var verifier = begun(whenBehind);
        until(() -> verifier.lag().compareTo(BOUND) < 0);
        return verifier;
    }

    private static void until(BooleanSupplier ready) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!ready.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
