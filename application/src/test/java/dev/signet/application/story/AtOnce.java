package dev.signet.application.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that begin together. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> times(int count, Callable<T> work) {
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> {
                    begin.await();
                    return work.call();
                }));
            }
            begin.countDown();
            var done = new ArrayList<T>();
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
