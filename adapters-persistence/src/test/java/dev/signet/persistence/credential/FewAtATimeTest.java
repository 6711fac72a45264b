package dev.signet.persistence.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.contract.AtOnce;
import dev.signet.application.port.out.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class FewAtATimeTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void neverMoreThanTheWorkersWorkAtATime() {
        var few = new FewAtATime(2, 32, LONG);
        var working = new AtomicInteger();

        var seen = AtOnce.run(
                16,
                i -> few.run(() -> {
                    int now = working.incrementAndGet();
                    Thread.yield();
                    working.decrementAndGet();
                    return now;
                }));

        assertThat(seen).allMatch(now -> now <= 2);
    }

    @Test
    void beyondTheQueueOneHearsAtOnceToComeBack() throws InterruptedException {
        var few = new FewAtATime(1, 0, LONG);
        var busy = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            pool.execute(() -> few.run(() -> {
                busy.countDown();
                return awaited(done);
            }));
            busy.await();

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> few.run(() -> "one too many"))
                    .satisfies(full ->
                            assertThat(full.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
            done.countDown();
        }
        assertThat(few.run(() -> "again")).isEqualTo("again");
    }

    @Test
    void whoWaitsTooLongHearsToComeBackAndLeavesTheQueue() throws InterruptedException {
        var few = new FewAtATime(1, 1, Duration.ofMillis(20));
        var busy = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            pool.execute(() -> few.run(() -> {
                busy.countDown();
                return awaited(done);
            }));
            busy.await();

            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(Unavailable.class)
                        .isThrownBy(() -> few.run(() -> "too late"))
                        .withMessageContaining("too long");
            }
            done.countDown();
        }
    }

    @Test
    void whoeverWaitsIsCounted() throws InterruptedException {
        var few = new FewAtATime(1, 1, LONG);
        var waiting = few.gauges().getOrDefault("signet_hashing_waiting", () -> -1);
        var busy = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            pool.execute(() -> few.run(() -> {
                busy.countDown();
                return awaited(done);
            }));
            busy.await();
            assertThat(waiting.getAsDouble()).isZero();
            pool.execute(() -> few.run(() -> "in turn"));
            while (waiting.getAsDouble() == 0) {
                Thread.onSpinWait();
            }
            done.countDown();
        }
        assertThat(waiting.getAsDouble()).isZero();
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        var few = new FewAtATime(1, 0, LONG);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> few.run(() -> {
                        throw new IllegalStateException("bad hash");
                    }))
                    .hasMessage("bad hash");
        }
    }

    @Test
    void itWorksOnThreadsOfItsOwn() {
        var few = new FewAtATime(1, 0, LONG);
        assertThat(few.run(() -> Thread.currentThread().getName())).isEqualTo("hashing-1");
        assertThat(few.run(() -> Thread.currentThread().isVirtual())).isFalse();
    }

    /** The niceness of the thread is the nineteenth word there, and the name, in brackets, the second (proc(5)). */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatWorksYieldsToAllOthersAndNobodyElseDoes() {
        var few = new FewAtATime(1, 0, LONG);
        assertThat(few.run(FewAtATimeTest::niceness)).isEqualTo(Niceness.OF_A_BACKGROUND_THREAD);
        assertThat(niceness()).isZero();
    }

    @Test
    void whoComesDuringTheShutdownHearsToComeBack() {
        var few = new FewAtATime(1, 0, LONG);
        few.end();
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> few.run(() -> "late"))
                .withMessage("stopping");
    }

    private static int niceness() {
        try {
            var stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
