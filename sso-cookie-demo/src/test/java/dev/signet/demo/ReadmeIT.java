package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to type does what the README says. */
class ReadmeIT {

    private final int port = FreePorts.fiveInARow();

    @TempDir
    private Path elsewhere;

    @Test
    void theFirstTwoCommandsRunAndTest() throws IOException {
        assertThat(Readme.blocks("bash")).containsExactly("./signet demo\n", "mvn -B verify\n");
    }

    @Test
    void everyCurlLineAnswersAsPrinted() throws Exception {
        List<String> typed = Readme.blocks("sh");
        List<String> printed = Readme.blocks("text");
        assertThat(typed).hasSize(2);
        try (RunningDemo demo = RunningDemo.start(port)) {
            for (int i = 0; i < typed.size(); i++) {
                assertThat(withoutChance(run(typed.get(i), demo.passwordOf("alice"))))
                        .isEqualTo(withoutChance(printed.get(i)));
            }
        }
    }

    private String run(String script, String password) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", withMyPorts(script)).redirectErrorStream(true);
        shell.directory(elsewhere.toFile());
        shell.environment().put("PASSWORD", password);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private String withMyPorts(String script) {
        return script.replace(":8080", ":" + port)
                .replace(":8081", ":" + (port + 1))
                .replace(":8082", ":" + (port + 2))
                .replace(":8083", ":" + (port + 3));
    }

    /** Ids, times, traces and ports are new each time; everything else is not. */
    private static String withoutChance(String output) {
        return output.strip()
                .replaceAll("[A-Za-z0-9_-]{43}", "MAC")
                .replaceAll("\"[0-9a-f]{32}\"", "TRACE")
                .replaceAll("(?<=[\".])[A-Za-z0-9_-]{22}(?=[\".])", "ID")
                .replaceAll("\\b[0-9]{10}\\b", "TIME")
                .replaceAll("localhost:[0-9]+", "localhost:PORT");
    }
}
