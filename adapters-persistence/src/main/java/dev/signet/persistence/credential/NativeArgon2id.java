package dev.signet.persistence.credential;

import com.sun.management.OperatingSystemMXBean;
import de.mkammerer.argon2.jna.Argon2Library;
import de.mkammerer.argon2.jna.JnaUint32;
import de.mkammerer.argon2.jna.Size_t;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * By the reference implementation in C, which takes half the time and nothing of the heap. Of its functions those are
 * called that say why they failed: {@code Argon2.verify} takes a lack of memory for a wrong password.
 */
final class NativeArgon2id implements Argon2id {

    private static final String ID = "$argon2id$";

    /** Of argon2.h. */
    private static final int MISMATCH = -35;

    /** More than any PHC string of ours has. */
    private static final int PHC_BYTES = 128;

    /** Of the reference implementation's own tests (phc-winner-argon2, src/test.c), with m=256, t=2, p=1. */
    private static final String KNOWN =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private final JavaArgon2id otherVariants = new JavaArgon2id();

    /**
     * Proves itself by a known answer.
     *
     * @throws LinkageError if there is no library for this machine
     * @throws IllegalStateException if it computes something else
     */
    NativeArgon2id() {
        var password = ascii("password");
        if (!hash(password, ascii("somesalt"), 256).equals(KNOWN)
                || !matches(password, KNOWN)
                || matches(ascii("passwore"), KNOWN)) {
            throw new IllegalStateException("libargon2 does not compute Argon2id");
        }
    }

    @Override
    public String hash(byte[] password, byte[] salt) {
        return hash(password, salt, MEMORY_KIB);
    }

    private static String hash(byte[] password, byte[] salt, int memoryKib) {
        byte[] phc = new byte[PHC_BYTES];
        int code = Argon2Library.INSTANCE.argon2id_hash_encoded(
                new JnaUint32(ITERATIONS),
                new JnaUint32(memoryKib),
                new JnaUint32(PARALLELISM),
                password,
                new Size_t(password.length),
                salt,
                new Size_t(salt.length),
                new Size_t(HASH_BYTES),
                phc,
                new Size_t(phc.length));
        if (code != Argon2Library.ARGON2_OK) {
            throw failed(code);
        }
        return terminated(phc);
    }

    @Override
    public boolean matches(byte[] password, String phc) {
        if (!phc.startsWith(ID)) {
            return otherVariants.matches(password, phc);
        }
        int code = Argon2Library.INSTANCE.argon2id_verify(ascii(phc + '\0'), password, new Size_t(password.length));
        if (code != Argon2Library.ARGON2_OK && code != MISMATCH) {
            throw failed(code);
        }
        return code == Argon2Library.ARGON2_OK;
    }

    /** Its blocks lie beside the heap: of what the machine, or its container, has left there, it gets a quarter. */
    @Override
    public long memory() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return (machine.getTotalMemorySize() - Runtime.getRuntime().maxMemory()) / 4;
    }

    private static IllegalStateException failed(int code) {
        return new IllegalStateException("Argon2id: " + Argon2Library.INSTANCE.argon2_error_message(code));
    }

    private static String terminated(byte[] text) {
        int length = 0;
        while (text[length] != 0) {
            length++;
        }
        return new String(Arrays.copyOf(text, length), StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
