package dev.signet.application.usecase;

import dev.signet.application.port.out.Throttle;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.throttle.Limits;
import dev.signet.domain.throttle.Taken;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Counts attempts. Counters rise before an attempt and fall back unless it fails, so that a burst of parallel attempts
 * passes no more than one after the other would.
 */
final class Guard {

    private final Throttle throttle;
    private final Limits limits;

    Guard(Throttle throttle, Limits limits) {
        this.throttle = throttle;
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    List<Taken> take(List<Counter> counters) {
        return counters.stream().map(throttle::take).toList();
    }

    void giveBack(List<Taken> taken) {
        taken.stream().filter(Taken::granted).map(Taken::counter).forEach(throttle::giveBack);
    }

    /** Counts one; how long to wait if it is one too many. */
    Optional<Duration> pause(List<Counter> counters) {
        return switch (enter(counters)) {
            case Throttled throttled -> Optional.of(throttled.pause());
            case Entered entered -> Optional.empty();
        };
    }

    /** Whether somebody may try. Whoever got in tells how it ended, by {@link #attempt}. */
    Entry enter(List<Counter> counters) {
        var taken = take(counters);
        var pause =
                taken.stream().filter(one -> !one.granted()).map(Taken::pause).max(Comparator.naturalOrder());
        pause.ifPresent(refused -> giveBack(taken));
        return pause.<Entry>map(Throttled::new).orElseGet(() -> new Entered(taken));
    }

    /** Runs the attempt, and counts it only if it failed by somebody's fault: what is broken is nobody's. */
    <T> T attempt(Entered entered, Supplier<T> attempt, Predicate<T> failed) {
        boolean counts = false;
        try {
            var result = attempt.get();
            counts = failed.test(result);
            return result;
        } finally {
            if (!counts) {
                giveBack(entered.taken());
            }
        }
    }

    /** Whether somebody may try. */
    sealed interface Entry {}

    record Entered(List<Taken> taken) implements Entry {}

    record Throttled(Duration pause) implements Entry {}
}
