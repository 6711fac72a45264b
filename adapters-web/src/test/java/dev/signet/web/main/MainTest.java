package dev.signet.web.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process, seen from outside. */
@Timeout(60)
class MainTest {

    /** What the log says of a start that goes well. */
    private static final Pattern USUAL = Pattern.compile("^\\S+ INFO ");

    @TempDir
    Path directory;

    @Test
    void itSaysWhenItIsReadyAndEndsWithItsStdin() throws IOException, InterruptedException {
        int port = FreePorts.one();
        Process process = start(Map.of("SIGNET_PORT", "" + port), "--until-stdin-closes");
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("Signet is ready at http://id.signet.localhost:" + port);
            assertThat(process.isAlive()).isTrue();
            process.outputWriter().close();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aBadVariableGetsOneSentenceAndNoStackTrace() throws IOException, InterruptedException {
        assertThat(refusal(Map.of("SIGNET_PORT", "http")))
                .containsExactly("SIGNET_PORT is 'http', which is no port: write a number from 1 to 65535.");
    }

    @Test
    void aTakenPortGetsOneSentence() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();
            assertThat(refusal(Map.of("SIGNET_PORT", "" + port)))
                    .containsExactly("SIGNET_PORT is " + port
                            + ", where another program listens: stop that program or write another port.");
        }
    }

    @Test
    void whatIsFoundOnlyWhileStartingGetsOneSentenceToo() throws IOException, InterruptedException {
        assertThat(refusal(Map.of("SIGNET_ADMIN_NAME", "root", "SIGNET_ADMIN_PASSWORD", "short")))
                .singleElement()
                .asString()
                .startsWith("SIGNET_ADMIN_PASSWORD cannot be used: ");
    }

    @Test
    void theDoctorSaysWhatItSeesAndEndsWithZeroIfNothingIsToBeMended() throws IOException, InterruptedException {
        Process process = start(Map.of("LC_ALL", "C"), "--doctor");
        assertThat(process.inputReader().lines())
                .contains("- The issuer http://id.signet.localhost:8080 has no https.", "- No site is configured.")
                .endsWith("Nothing has to be mended.");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theDoctorEndsWithOneIfSomethingIsToBeMended() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("broken.mv.db"), "no database");
        Process process = start(
                Map.of("LC_ALL", "C", "SIGNET_DB_URL", "jdbc:h2:file:" + directory.resolve("broken")), "--doctor");
        assertThat(process.inputReader().lines())
                .contains("! The database does not answer.")
                .endsWith("Something has to be mended.");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void theDoctorIsStoppedByABadVariableLikeTheServer() throws IOException, InterruptedException {
        assertThat(refusal(Map.of("SIGNET_COOKIE_DOMAIN", "co.uk"), "--doctor"))
                .singleElement()
                .asString()
                .startsWith("SIGNET_COOKIE_DOMAIN is the public suffix co.uk");
    }

    @Test
    void anUnknownArgumentGetsOneSentence() throws IOException, InterruptedException {
        assertThat(refusal(Map.of(), "--help")).singleElement().asString().startsWith("Signet knows one argument");
    }

    private List<String> refusal(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(variables, arguments);
        List<String> error = process.errorReader()
                .lines()
                .filter(line -> !USUAL.matcher(line).find())
                .toList();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(process.inputReader().lines()).isEmpty();
        return error;
    }

    private Process start(Map<String, String> variables, String... arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = Stream.concat(
                        Stream.of(
                                java.toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dlogback.configurationFile=logback.xml",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeAll(environment.keySet().stream()
                        .filter(name ->
                                name.startsWith("SIGNET_") || name.startsWith("JAVA_") || name.startsWith("JDK_"))
                        .collect(Collectors.toSet()));
        environment.put("SIGNET_DB_URL", "jdbc:h2:mem:main");
        environment.putAll(variables);
        return builder.start();
    }
}
