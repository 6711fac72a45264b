package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_DATA_DIR;
import static dev.signet.web.main.Variable.SIGNET_KEY_ENCRYPTION_KEY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The key-encryption key that the embedded database gets where none is configured: one for each data directory. */
final class GeneratedKey {

    private static final String ID = "generated";
    private static final String FILE = "key-encryption-key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedKey() {}

    static List<KeyEncryptionKey> inMemory() {
        return KeyEncryptionKey.list(generate());
    }

    /** The key of the directory; generated at the first call, and the same for processes that race for it. */
    static List<KeyEncryptionKey> in(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return KeyEncryptionKey.list(Files.readString(file).strip());
        } catch (BadSetting damaged) {
            throw new BadSetting(
                    SIGNET_KEY_ENCRYPTION_KEY,
                    "is absent and the file " + file + " holds no key",
                    "restore that file, since what it encrypted cannot be read without it");
        } catch (IOException | UnsupportedOperationException unusable) {
            throw new BadSetting(
                    SIGNET_DATA_DIR,
                    "is " + dataDirectory + ", where the key file cannot be kept",
                    "write a directory that this user may read and write");
        }
    }

    /** Whether the key lies beside what it protects. */
    static boolean isUsedBy(Settings settings) {
        return settings.database().kind() == Database.Kind.FILE
                && settings.keyEncryptionKeys().getFirst().id().equals(ID);
    }

    /** A link appears at once and whole, and never in place of another's file. */
    private static void create(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (Files.notExists(directory)) {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        Path draft = Files.createTempFile(
                directory,
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((generate() + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // its key is the one to use
        } finally {
            Files.delete(draft);
        }
    }

    private static String generate() {
        byte[] key = new byte[KeyEncryptionKey.MIN_BYTES];
        RANDOM.nextBytes(key);
        return ID + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
