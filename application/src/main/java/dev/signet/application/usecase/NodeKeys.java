package dev.signet.application.usecase;

import dev.signet.application.port.out.MonotonicClock;
import dev.signet.application.port.out.Pauses;
import dev.signet.application.port.out.TokenKeys;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation.KeyRemoved;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps what this node knows of signing keys in step with what others do to them. */
final class NodeKeys {

    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TokenKeys keys;
    private final MonotonicClock clock;
    private final Pauses pauses;
    private final Executor background;
    private Optional<Reading> latest = Optional.empty();

    NodeKeys(TokenKeys keys, MonotonicClock clock, Pauses pauses, Executor background) {
        this.keys = keys;
        this.clock = clock;
        this.pauses = pauses;
        this.background = background;
    }

    /** A removed key is gone before this returns; what came in its place can wait for a thread that may block. */
    void heard(FeedEntry entry) {
        if (entry.revocation() instanceof KeyRemoved removed && keys.drop(removed.kid())) {
            try {
                background.execute(this::tryToRead);
            } catch (RejectedExecutionException stopping) {
                return;
            }
        }
    }

    private void tryToRead() {
        try {
            keys.read();
        } catch (Unavailable theNextReadingIsSoon) {
            return;
        }
    }

    void read() {
        keys.read();
    }

    /**
     * Reads the keys as they are now or later. Whoever makes up names of keys has the database asked once a second at
     * most: all who ask meanwhile wait for the same reading.
     *
     * @throws Unavailable if they cannot be read
     */
    void readAfresh() {
        var asked = clock.elapsed();
        var reading = readingAfter(asked);
        if (reading.taken().compareAndSet(false, true)) {
            reading.run(keys, pauses, reading.begins().minus(asked));
        } else {
            reading.await(pauses);
        }
    }

    private synchronized Reading readingAfter(Duration asked) {
        var fresh = latest.filter(reading -> reading.begins().compareTo(asked) > 0);
        var reading = fresh.orElseGet(
                () -> Reading.at(latest.map(before -> before.begins().plus(BETWEEN_READINGS))
                        .filter(earliest -> earliest.compareTo(asked) > 0)
                        .orElse(asked)));
        latest = Optional.of(reading);
        return reading;
    }

    /** One that many may wait for. */
    private record Reading(Duration begins, AtomicBoolean taken, CompletableFuture<Boolean> succeeds) {

        static Reading at(Duration begins) {
            return new Reading(begins, new AtomicBoolean(), new CompletableFuture<>());
        }

        void run(TokenKeys keys, Pauses pauses, Duration in) {
            try {
                if (in.isPositive()) {
                    pauses.until(new CompletableFuture<>(), in);
                }
                keys.read();
                succeeds.complete(true);
            } finally {
                succeeds.complete(false);
            }
        }

        void await(Pauses pauses) {
            pauses.until(succeeds, PATIENCE);
            if (!succeeds.getNow(false)) {
                throw new Unavailable("the signing keys cannot be read", BETWEEN_READINGS);
            }
        }
    }
}
