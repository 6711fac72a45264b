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

/** Argon2id (RFC 9106), kept as PHC strings. */
@Singleton
final class Argon2PasswordHasher implements PasswordHasher {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Argon2id argon2;
    private final FewAtATime few;
    private final PasswordHash decoy;

    Argon2PasswordHasher(Argon2id argon2, FewAtATime few) {
        this.argon2 = argon2;
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
        return few.run(() -> argon2.matches(utf8(password), hash.reveal()));
    }

    /** More of anything is no reason to hash again, or a downgrade would undo an upgrade at each login. */
    @Override
    public boolean isOutgrown(PasswordHash hash) {
        var made = Argon2Function.getInstanceFromHash(hash.reveal());
        return made.getMemory() < Argon2id.MEMORY_KIB
                || made.getIterations() < Argon2id.ITERATIONS
                || made.getOutputLength() < Argon2id.HASH_BYTES
                || made.getVariant() != Argon2.ID;
    }

    @Override
    public PasswordHash decoy() {
        return decoy;
    }

    private PasswordHash hashed(byte[] plain) {
        return PasswordHash.of(argon2.hash(plain, randomBytes(SALT_BYTES)));
    }

    /** Random bytes in the place of a hash: no password is known to give them, and none had to be hashed for it. */
    private PasswordHash madeUp() {
        var base64 = Base64.getEncoder().withoutPadding();
        return PasswordHash.of("$argon2id$v=" + Argon2Function.ARGON2_VERSION_13 + "$m=" + Argon2id.MEMORY_KIB + ",t="
                + Argon2id.ITERATIONS + ",p=" + Argon2id.PARALLELISM + "$"
                + base64.encodeToString(randomBytes(SALT_BYTES)) + "$"
                + base64.encodeToString(randomBytes(Argon2id.HASH_BYTES)));
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
