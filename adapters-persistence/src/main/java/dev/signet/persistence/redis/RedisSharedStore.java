package dev.signet.persistence.redis;

import dev.signet.application.port.out.SharedStore;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks on a connection of its own: that of the node comes after the start only, and never where somebody just looks.
 */
@Singleton
@Requires(property = "redis")
final class RedisSharedStore implements SharedStore {

    private static final long MOST_SECONDS = 2;

    private final Door door;

    RedisSharedStore(Door door) {
        this.door = door;
    }

    @Override
    public boolean answers() {
        var attempt = new FutureTask<>(this::isReached);
        // one that takes a connection and then says nothing would hold whoever waits for a minute
        Thread.ofVirtual().name("redis-looking").start(attempt);
        try {
            return attempt.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isReached() throws InterruptedException, ExecutionException {
        var line = door.line();
        try {
            line.commands().ping().get();
            return true;
        } finally {
            line.connection().closeAsync();
        }
    }
}
