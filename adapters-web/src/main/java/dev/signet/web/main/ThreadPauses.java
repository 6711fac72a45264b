package dev.signet.web.main;

import dev.signet.application.port.out.Pauses;
import dev.signet.application.port.out.Unavailable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pauses of the thread that asks for them, which may be a virtual one. */
@Singleton
final class ThreadPauses implements Pauses {

    @Override
    public void until(CompletableFuture<?> event, Duration atMost) {
        try {
            event.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException over) {
            // whoever waits looks at the event again
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the node is stopping", Duration.ofSeconds(1), stopping);
        }
    }
}
