package dev.signet.web.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged server as a process of its own, to which signals can be sent. */
final class NodeProcess {

    private static final Path JAR = Path.of(System.getProperty("signet.test.jar", "target/signet.jar"));
    private static final Path LOGS = Path.of("target", "nodes");

    /** On a machine that is out of breath a start may find no answer in time; who runs a service starts it again. */
    private static final int STARTS = 3;

    private final ProcessBuilder program;
    private final Path log;
    private volatile Process process;

    private NodeProcess(ProcessBuilder program, Path log) throws IOException {
        this.program = program;
        this.log = log;
        this.process = program.start();
    }

    /** Begins to start it; {@link #awaitReady} says when it is there. */
    static NodeProcess begin(String name, Map<String, String> variables) {
        try {
            Files.createDirectories(LOGS);
            var log = LOGS.resolve(name + ".log");
            var java = Path.of(System.getProperty("java.home"), "bin", "java");
            List<String> command = new ArrayList<>(
                    List.of(java.toString(), "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of("-jar", JAR.toString()));
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(variable -> variable.startsWith("SIGNET_"));
            builder.environment().putAll(variables);
            return new NodeProcess(builder, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void awaitReady() {
        try {
            for (int start = 1; process.inputReader(StandardCharsets.UTF_8).readLine() == null; start++) {
                if (start == STARTS) {
                    throw new IllegalStateException("it did not start; see " + log.toAbsolutePath());
                }
                process = program.start();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As {@code kill -9} does: nothing is flushed, no hook runs. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As an operator's system asks it to end. */
    void terminate() {
        process.destroy();
    }

    void awaitEnd() {
        uninterrupted(process::waitFor);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Stands still in the middle of whatever it does, as a machine does that is short of everything. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
            uninterrupted(kill::waitFor);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Waiting {
        int run() throws InterruptedException;
    }

    private static void uninterrupted(Waiting waiting) {
        try {
            waiting.run();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
