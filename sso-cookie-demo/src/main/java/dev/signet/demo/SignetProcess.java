package dev.signet.demo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Signet as a child of the demo. It ends with its parent even when the parent is killed: then the system closes the pipe to the
 * child's standard input, and the child takes that for the word to stop.
 */
final class SignetProcess {

    private static final int LAST_LINES = 20;

    /** What the launcher starts a server's JVM with, an option a line. */
    private static final String JAVA_OPTIONS = "signet.java.options";

    private final Process process;
    private final Path log;

    private SignetProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static SignetProcess start(Path jar, Map<String, String> settings, boolean verbose) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(jar)).redirectErrorStream(true);
        // what is set for a server of one's own must not leak into the demo
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
        builder.environment().putAll(settings);
        Path log = Files.createTempFile("signet-demo-", ".log");
        SignetProcess signet = new SignetProcess(builder.start(), log);
        Thread.ofPlatform().daemon().name("signet-log").start(() -> signet.copyLog(verbose));
        return signet;
    }

    private static List<String> command(Path jar) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // or the JDK would take a quarter of the laptop
        command.add("-Xmx256m");
        System.getProperty(JAVA_OPTIONS, "").lines().forEach(command::add);
        command.addAll(List.of("-jar", jar.toString(), "--until-stdin-closes"));
        return command;
    }

    Path log() {
        return log;
    }

    /** Waits until Signet takes requests. */
    void awaitReady(URI id, Duration limit) throws CannotStart, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!isReady(id)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new CannotStart(obituary());
            }
            if (System.nanoTime() > end) {
                throw new CannotStart("Signet was not ready after " + limit.toSeconds() + " seconds; its log is " + log
                        + " and ends with:\n" + lastLines());
            }
        }
    }

    /** Waits until Signet ends, which it should not do before the demo does. */
    void awaitEnd() throws CannotStart, InterruptedException {
        process.waitFor();
        throw new CannotStart(obituary());
    }

    /** Ends it politely, then by force. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(URI id) {
        try {
            return Loopback.send(Loopback.request(id, "/health/readiness").build())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String obituary() {
        return "Signet ended by itself with exit code " + process.exitValue() + "; its log is " + log
                + " and ends with:\n" + lastLines();
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }

    private void copyLog(boolean verbose) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter file = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                if (verbose) {
                    System.out.println("signet | " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
