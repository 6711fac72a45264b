package dev.signet.persistence.credential;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.PasswordHash;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Argon2id (RFC 9106) at the parameters of the OWASP Password Storage Cheat Sheet, kept as PHC strings. */
@Singleton
final class Argon2PasswordHasher implements PasswordHasher {

    private static final int MEMORY_KIB = 19_456;

    /** Of the heap, while it is computed. */
    static final long BYTES_OF_A_HASH = MEMORY_KIB * 1024L;

    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final FewAtATime few;
    private final PasswordHash decoy;

    Argon2PasswordHasher(FewAtATime few) {
        this.few = few;
        this.decoy = madeUp();
    }

    @Override
    public PasswordHash hash(Password password) {
        return few.run(() -> hashed(utf8(password)));
    }

    /** The parameters are the hash's own, so that ours can grow while old hashes stay good. */
    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return few.run(() -> {
            String phc = hash.reveal();
            return Argon2Function.getInstanceFromHash(phc)
                    .check(utf8(password), phc.getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** More of anything is no reason to hash again, or a downgrade would undo an upgrade at each login. */
    @Override
    public boolean isOutgrown(PasswordHash hash) {
        var made = Argon2Function.getInstanceFromHash(hash.reveal());
        return made.getMemory() < MEMORY_KIB
                || made.getIterations() < ITERATIONS
                || made.getOutputLength() < HASH_BYTES
                || made.getVariant() != Argon2.ID;
    }

    @Override
    public PasswordHash decoy() {
        return decoy;
    }

    private PasswordHash hashed(byte[] plain) {
        return PasswordHash.of(argon2().hash(plain, randomBytes(SALT_BYTES)).getResult());
    }

    /** Random bytes in the place of a hash: no password is known to give them, and none had to be hashed for it. */
    private PasswordHash madeUp() {
        var base64 = Base64.getEncoder().withoutPadding();
        return PasswordHash.of(
                "$argon2id$v=" + Argon2Function.ARGON2_VERSION_13 + "$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p="
                        + PARALLELISM + "$" + base64.encodeToString(randomBytes(SALT_BYTES)) + "$"
                        + base64.encodeToString(randomBytes(HASH_BYTES)));
    }

    /** The library's own, one for all: it keeps the memory of a whole hash, which a start has no need of. */
    private static Argon2Function argon2() {
        return Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(Password password) {
        return password.reveal().getBytes(StandardCharsets.UTF_8);
    }
}
