package dev.signet.application.fake;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Keeps what nobody waits for until it is told to run it. */
public final class FakeBackground implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public synchronized void execute(Runnable work) {
        waiting.add(work);
    }

    public synchronized int waiting() {
        return waiting.size();
    }

    public synchronized void run() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
