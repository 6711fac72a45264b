package dev.signet.web.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What many clients did at once for a while.
 *
 * @param cpuMicros of the server, for each piece of work; NaN where there is no process to look at
 * @param nanos how long each piece took
 */
record Round(double perSecond, double cpuMicros, long[] nanos) {

    static Round of(Side side, int clients, Duration length) {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Side.Client> all = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                all.add(side.clients().open(number));
            }
            var cpu = cpu(side);
            long begun = System.nanoTime();
            long end = begun + length.toNanos();
            List<Future<long[]>> running = all.stream()
                    .map(client -> threads.submit(() -> work(client, end)))
                    .toList();
            List<long[]> taken = new ArrayList<>();
            for (var one : running) {
                taken.add(one.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            var used = cpu(side).minus(cpu);
            for (var client : all) {
                client.close();
            }
            var nanos = taken.stream().flatMapToLong(Arrays::stream).toArray();
            return new Round(
                    nanos.length / seconds,
                    side.server().isPresent() ? used.toNanos() / 1e3 / nanos.length : Double.NaN,
                    nanos);
        } catch (Exception failure) {
            throw new IllegalStateException(side.name() + " does not work", failure);
        }
    }

    private static long[] work(Side.Client client, long end) throws Exception {
        var nanos = new long[1024];
        int done = 0;
        for (long before = System.nanoTime(); before < end && !client.isDone(); done++, before = System.nanoTime()) {
            client.once();
            long after = System.nanoTime();
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * done);
            }
            nanos[done] = after - before;
            client.rest();
        }
        return Arrays.copyOf(nanos, done);
    }

    private static Duration cpu(Side side) {
        return Stream.concat(side.server().stream(), side.server().stream().flatMap(ProcessHandle::descendants))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    double millis(double part) {
        return Figures.quantile(nanos, part) / 1e6;
    }
}
