package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged demo as a person starts it, with the packaged server as its child. */
final class RunningDemo implements AutoCloseable {

    private static final Path DEMO_JAR = Path.of("target", "demo.jar");
    private static final Path SIGNET_JAR = Path.of("..", "adapters-web", "target", "signet.jar");

    private final Process process;
    private final StringBuilder shown = new StringBuilder();

    private RunningDemo(Process process) {
        this.process = process;
    }

    /** Starts it and returns when it has printed the welcome, or has ended. */
    static RunningDemo start(int port, String... options) throws IOException {
        assertThat(DEMO_JAR).exists();
        assertThat(SIGNET_JAR).exists();
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        DEMO_JAR.toString(),
                        "--signet-jar",
                        SIGNET_JAR.toString(),
                        "--port",
                        String.valueOf(port))))
                .redirectErrorStream(true);
        builder.command().addAll(List.of(options));
        // what somebody has set for a server of their own is not for the demo
        builder.environment().putAll(Map.of("SIGNET_DB_USER", "nobody", "SIGNET_REDIS_URL", "redis://127.0.0.1:1"));
        RunningDemo demo = new RunningDemo(builder.start());
        demo.readWelcome();
        return demo;
    }

    private void readWelcome() throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            shown.append(line).append('\n');
            if (line.startsWith("Signet's log:")) {
                return;
            }
        }
    }

    String shown() {
        return shown.toString();
    }

    /** The password that stands beside the account's name. */
    String passwordOf(String username) {
        Matcher matcher = Pattern.compile(" " + username + " +([a-z-]+)\n").matcher(shown);
        assertThat(matcher.find()).as(shown()).isTrue();
        return matcher.group(1);
    }

    int exitStatus() throws InterruptedException {
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    List<ProcessHandle> children() {
        return process.children().toList();
    }

    /** As Ctrl-C does it. */
    void stop() {
        process.destroy();
    }

    /** As {@code kill -9} does it. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        Stream<ProcessHandle> children = children().stream();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
