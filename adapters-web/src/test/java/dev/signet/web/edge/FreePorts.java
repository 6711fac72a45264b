package dev.signet.web.edge;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports that nobody listens on. They lie below those that systems give to outgoing connections, and none is handed out
 * twice: a port that was free a moment ago is then still free. The servers of the stores take theirs from below 15,000
 * and from above 22,000, in the same JVM.
 */
public final class FreePorts {

    private static final int FIRST = 15_000;
    private static final int COUNT = 7_000;

    /** Two test runs at once begin at different places. */
    private static final AtomicInteger CURSOR =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

    private FreePorts() {}

    public static int one() {
        return IntStream.range(0, COUNT)
                .map(attempt -> FIRST + Math.floorMod(CURSOR.getAndIncrement(), COUNT))
                .filter(FreePorts::isFree)
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
