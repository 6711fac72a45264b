package dev.signet.persistence.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports that nobody listens on. They lie below those that systems give to outgoing connections, and none is handed out
 * twice: a port that was free a moment ago is then still free. So do the ports 10,000 above, which a cluster takes too.
 * The tests of other modules take theirs from 15,000 to 22,000, in the same JVM.
 */
final class FreePorts {

    private static final int FIRST = 12_000;
    private static final int COUNT = 3_000;
    private static final int TO_THE_CLUSTER_BUS = 10_000;

    /** Two test runs at once begin at different places. */
    private static final AtomicInteger CURSOR =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

    private FreePorts() {}

    static int one() {
        return IntStream.range(0, COUNT)
                .map(attempt -> FIRST + Math.floorMod(CURSOR.getAndIncrement(), COUNT))
                .filter(port -> isFree(port) && isFree(port + TO_THE_CLUSTER_BUS))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
