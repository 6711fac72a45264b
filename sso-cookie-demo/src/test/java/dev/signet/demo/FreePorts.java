package dev.signet.demo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports for a demo of one's own. They lie below those that systems give to outgoing connections, and none is handed out
 * twice: a port that was free a moment ago is then still free.
 */
final class FreePorts {

    private static final int FIRST = 12_000;
    private static final int COUNT = 20_000;

    /** Two test runs at once begin at different places. */
    private static final AtomicInteger CURSOR =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

    private FreePorts() {}

    static int one() {
        return IntStream.range(0, COUNT)
                .map(attempt -> take(1))
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port"));
    }

    /** The first of five. */
    static int fiveInARow() {
        return IntStream.range(0, COUNT)
                .map(attempt -> take(5))
                .filter(FreePorts::areFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no five free ports in a row"));
    }

    private static int take(int count) {
        return FIRST + Math.floorMod(CURSOR.getAndAdd(count), COUNT);
    }

    private static boolean areFree(int first) {
        try {
            Ports.requireFree(Addresses.from(first));
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }
}
