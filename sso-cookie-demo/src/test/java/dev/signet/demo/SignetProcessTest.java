package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.demo.fixture.PatientServer;
import dev.signet.demo.fixture.ShortLivedServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignetProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void aServerThatStartsIsAwaitedAndStopped() throws Exception {
        Addresses addresses = Addresses.from(FreePorts.fiveInARow());
        SignetProcess signet = start(PatientServer.class, addresses);
        try {
            signet.awaitReady(addresses.id(), LIMIT);
        } finally {
            signet.stop();
        }

        assertThatThrownBy(signet::awaitEnd).isInstanceOf(CannotStart.class).hasMessageContaining("Signet ended");
        assertThat(Files.readString(signet.log())).contains("arguments [--until-stdin-closes]");
    }

    @Test
    void aServerThatEndsEarlyIsQuoted() throws Exception {
        Addresses addresses = Addresses.from(FreePorts.fiveInARow());
        SignetProcess signet = start(ShortLivedServer.class, addresses);

        assertThatThrownBy(() -> signet.awaitReady(addresses.id(), LIMIT))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("SIGNET_DB_URL is no address of a database");
    }

    @Test
    void aServerThatIsNeverReadyIsNotAwaitedForever() throws Exception {
        Addresses addresses = Addresses.from(FreePorts.fiveInARow());
        Addresses elsewhere = Addresses.from(FreePorts.fiveInARow());
        SignetProcess signet = start(PatientServer.class, addresses);
        try {
            assertThatThrownBy(() -> signet.awaitReady(elsewhere.id(), Duration.ofSeconds(1)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("not ready after 1 seconds")
                    .hasMessageContaining(signet.log().toString());
        } finally {
            signet.stop();
        }
    }

    @Test
    void aJarThatIsNotThereGetsASentence() {
        assertThatThrownBy(() -> SignetJar.find(Optional.of(folder.resolve("no.jar"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no.jar")
                .hasMessageContaining("mvn package");
    }

    private SignetProcess start(Class<?> program, Addresses addresses) throws IOException {
        Map<String, String> settings =
                Map.of("SIGNET_PORT", String.valueOf(addresses.id().getPort()));
        return SignetProcess.start(jarOf(program), settings, false);
    }

    private Path jarOf(Class<?> program) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, program.getName());
        String entry = program.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("signet.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = program.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
            out.closeEntry();
        }
        return jar;
    }
}
