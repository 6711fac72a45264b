package dev.signet.application.fake;

import dev.signet.application.port.out.PasswordHasher;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Fast, salted by a counter; counts what would be slow, and lets others act meanwhile. */
public final class FakePasswordHasher implements PasswordHasher {
    private static final PasswordHash DECOY = PasswordHash.of("fake$0$none");

    private final AtomicLong salt = new AtomicLong();
    private final AtomicLong comparisons = new AtomicLong();
    private final AtomicReference<Optional<Runnable>> meanwhile = new AtomicReference<>(Optional.empty());
    private volatile boolean full;
    private volatile long outgrown = -1;

    @Override
    public PasswordHash hash(Password password) {
        work();
        return hash(salt.incrementAndGet(), password);
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        comparisons.incrementAndGet();
        work();
        return hash(saltOf(hash), password).equals(hash);
    }

    @Override
    public boolean isOutgrown(PasswordHash hash) {
        return saltOf(hash) <= outgrown;
    }

    @Override
    public PasswordHash decoy() {
        return DECOY;
    }

    /** How often a password was compared with a hash. */
    public long comparisons() {
        return comparisons.get();
    }

    /** What somebody else does, once, while the next password is being hashed or compared. */
    public void meanwhile(Runnable others) {
        meanwhile.set(Optional.of(others));
    }

    /** All hashes that were made so far are too weak from now on. */
    public void parametersGrow() {
        outgrown = salt.get();
    }

    /** From now on too many wait. */
    public void isFull() {
        full = true;
    }

    private static long saltOf(PasswordHash hash) {
        return Long.parseLong(hash.reveal().split("\\$", -1)[1]);
    }

    private void work() {
        if (full) {
            throw new Unavailable("the hashing pool is full", Duration.ofSeconds(1));
        }
        meanwhile.getAndSet(Optional.empty()).ifPresent(Runnable::run);
    }

    private static PasswordHash hash(long salt, Password password) {
        try {
            var salted = (salt + "$" + password.reveal()).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(salted);
            return PasswordHash.of("fake$" + salt + "$" + Base64Url.encode(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
