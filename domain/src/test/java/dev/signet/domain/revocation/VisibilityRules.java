package dev.signet.domain.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.access.TokenId;
import dev.signet.domain.revocation.Revocation.SessionEnded;
import dev.signet.domain.revocation.Revocation.StampRaised;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisibilityRules {

    private static final int ENTRIES = 3_000;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final RevocationMemory memory = new RevocationMemory(Duration.ofMinutes(15));
    private final AtomicInteger applied = new AtomicInteger();

    /** One thread applies and says how far it is; the others ask for the last of which they were told. */
    @Test
    void anAnswerThatBeginsAfterApplyReturnedSeesTheEntry() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var readers = IntStream.range(0, 3)
                    .mapToObj(each -> threads.submit(reader()))
                    .toList();
            threads.submit(this::applyAll).get();
            for (var reader : readers) {
                assertThat(reader.get()).isZero();
            }
        }
    }

    private void applyAll() {
        for (int number = 1; number <= ENTRIES; number++) {
            memory.apply(new FeedEntry(number, revocation(number), NOW));
            applied.set(number);
            if (number % 100 == 0) {
                memory.forgetOld(NOW);
            }
        }
    }

    private Callable<Integer> reader() {
        return () -> {
            int missed = 0;
            for (int told = 0; told < ENTRIES; ) {
                told = applied.get();
                if (told > 0 && !isVoid(told)) {
                    missed++;
                }
            }
            return missed;
        };
    }

    private boolean isVoid(int number) {
        return memory.against(user(number), Stamp.first(), session(number), token(number), NOW)
                instanceof Objection.Void;
    }

    private static Revocation revocation(int number) {
        return switch (number % 3) {
            case 0 -> new StampRaised(user(number), Stamp.of(2), EndReason.LOGGED_OUT);
            case 1 -> new SessionEnded(session(number), EndReason.KICKED);
            default -> new TokenRevoked(token(number), EndReason.REPLACED, NOW, NOW.plusSeconds(600));
        };
    }

    private static UserId user(int number) {
        return UserId.issue(
                NOW, ByteBuffer.allocate(UserId.RANDOM_BYTES).putInt(6, number).array());
    }

    private static SessionId session(int number) {
        return SessionId.of(
                ByteBuffer.allocate(SessionId.BYTES).putInt(12, number).array());
    }

    private static TokenId token(int number) {
        return new TokenId("jti-" + number);
    }
}
