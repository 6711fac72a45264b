package dev.signet.web.journey;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many who ask the same again and again, whatever the answer is. */
final class Busy implements AutoCloseable {

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    private Busy() {}

    static Busy with(int many, Runnable request) {
        var busy = new Busy();
        for (int i = 0; i < many; i++) {
            busy.clients.submit(() -> busy.goOn(request));
        }
        return busy;
    }

    private void goOn(Runnable request) {
        while (!stopped) {
            request.run();
        }
    }

    @Override
    public void close() {
        stopped = true;
        clients.close();
    }
}
