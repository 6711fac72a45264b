package dev.signet.web.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedKeyTest {

    @TempDir
    Path directory;

    @Test
    void theKeyIsMadeOnceAndReadEverAfter() {
        List<KeyEncryptionKey> first = GeneratedKey.in(directory);
        assertThat(GeneratedKey.in(directory)).isEqualTo(first).hasSize(1);
        assertThat(first.getFirst().key().open()).hasSize(KeyEncryptionKey.MIN_BYTES);
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        Path data = directory.resolve("a/b");
        GeneratedKey.in(data);
        assertThat(permissions(data.resolve("key-encryption-key"))).isEqualTo("rw-------");
        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    @Test
    void nothingElseStaysInTheDirectory() throws IOException {
        GeneratedKey.in(directory);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("key-encryption-key"));
        }
    }

    @Test
    void allWhoRaceForItGetTheSame() throws InterruptedException, ExecutionException {
        Callable<List<KeyEncryptionKey>> read = () -> GeneratedKey.in(directory);
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            for (Future<List<KeyEncryptionKey>> racer :
                    racers.invokeAll(Stream.generate(() -> read).limit(8).toList())) {
                assertThat(racer.get()).isEqualTo(GeneratedKey.in(directory));
            }
        }
    }

    @Test
    void aDamagedFileStopsTheStartAndIsNeverReplaced() throws IOException {
        Path file = directory.resolve("key-encryption-key");
        Files.writeString(file, "generated:short");
        assertThatThrownBy(() -> GeneratedKey.in(directory))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(file + " holds no key: restore that file");
        assertThat(file).hasContent("generated:short");
    }

    @Test
    void aDirectoryThatCannotBeUsedStopsTheStart() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> GeneratedKey.in(file.resolve("data")))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("SIGNET_DATA_DIR is " + file.resolve("data"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
