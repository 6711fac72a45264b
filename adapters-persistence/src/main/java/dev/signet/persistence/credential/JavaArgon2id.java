package dev.signet.persistence.credential;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;

/** By password4j, which runs wherever Java does. */
final class JavaArgon2id implements Argon2id {

    private static final Argon2Function OURS =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);

    @Override
    public String hash(byte[] password, byte[] salt) {
        return OURS.hash(password, salt).getResult();
    }

    @Override
    public boolean matches(byte[] password, String phc) {
        return Argon2Function.getInstanceFromHash(phc).check(password, phc.getBytes(StandardCharsets.US_ASCII));
    }

    /** Its blocks lie on the heap, of which it gets a quarter. */
    @Override
    public long memory() {
        return Runtime.getRuntime().maxMemory() / 4;
    }
}
