package dev.signet.persistence.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what is wrong, and the same again only a minute later: what fails here may fail a thousand times a second. */
final class Grumbling {

    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

    void about(String what) {
        if (isTime()) {
            LOG.warn("{}; nobody is logged out for that", what);
        }
    }

    /** Only the kind of failure: a message may repeat the address, and in it the password. */
    void about(String what, Throwable failure) {
        if (isTime()) {
            LOG.warn(
                    "{} ({}); nobody is logged out for that",
                    what,
                    rootOf(failure).getClass().getSimpleName());
        }
    }

    private boolean isTime() {
        long now = System.nanoTime();
        long until = silentUntil.get();
        return now - until >= 0 && silentUntil.compareAndSet(until, now + PAUSE);
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
