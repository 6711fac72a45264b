package dev.signet.web.journey;

import dev.signet.web.edge.Wire;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The packaged server as a process of its own, which can be killed. */
final class SignetProcess {

    private static final Path JAR = Path.of("target", "signet.jar");

    private final Process process;
    private final int port;

    private SignetProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it says that it is ready. */
    static SignetProcess start(Path data, int port) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString())
                .redirectError(new File(data.toFile(), "log"));
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
        builder.environment()
                .putAll(Map.of(
                        "SIGNET_PORT",
                        "" + port,
                        "SIGNET_DATA_DIR",
                        data.toString(),
                        "SIGNET_ADMIN_NAME",
                        "root",
                        "SIGNET_ADMIN_PASSWORD",
                        Member.PASSWORD));
        try {
            var process = builder.start();
            var first = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (first == null) {
                throw new IllegalStateException("it did not start; see " + data.resolve("log"));
            }
            return new SignetProcess(process, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Visitor stranger() {
        return new Visitor(new Wire(port));
    }

    /** As an operator's system asks it to end; when it has. */
    CompletableFuture<Process> terminate() {
        process.destroy();
        return process.onExit();
    }

    /** As {@code kill -9} does: nothing is flushed, no hook runs. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
