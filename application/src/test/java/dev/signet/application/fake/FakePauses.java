package dev.signet.application.fake;

import dev.signet.application.port.out.Pauses;
import dev.signet.application.port.out.Unavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Nobody stands still: the time is let pass, and others do meanwhile what the test says. */
public final class FakePauses implements Pauses {
    private final Consumer<Duration> pass;
    private final Queue<Runnable> meanwhile = new ArrayDeque<>();
    private volatile boolean cutShort;
    private volatile Duration waited = Duration.ZERO;

    public FakePauses(Consumer<Duration> pass) {
        this.pass = pass;
    }

    @Override
    public void until(CompletableFuture<?> event, Duration atMost) {
        if (cutShort) {
            throw new Unavailable("told to stop", Duration.ofSeconds(1));
        }
        if (event.isDone()) {
            return;
        }
        var work = meanwhile.poll();
        if (work == null) {
            waited = waited.plus(atMost);
            pass.accept(atMost);
        } else {
            work.run();
        }
    }

    /** What somebody else does in the next pause, instead of the time passing; in the one after it, the next work. */
    public void meanwhile(Runnable work) {
        meanwhile.add(work);
    }

    /** Runs what may have to wait for others, and gives up as soon as it has to. */
    public void cutShort(Runnable work) {
        cutShort = true;
        try {
            work.run();
        } catch (Unavailable noAnswer) {
            return;
        } finally {
            cutShort = false;
        }
    }

    /** The time that passed in pauses. */
    public Duration waited() {
        return waited;
    }
}
