package dev.signet.web.bench;

import dev.signet.persistence.server.DatabaseServer;
import dev.signet.persistence.server.RedisServer;
import dev.signet.web.edge.FreePorts;
import dev.signet.web.edge.Wire;
import dev.signet.web.journey.Member;
import dev.signet.web.journey.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Signet as its users start it: by the launcher, in a process of its own, on a real database and a real Redis. */
final class SignetServer implements AutoCloseable {

    private static final Path LAUNCHER = Path.of("..", "signet");
    private static final Path LOG = Path.of("target", "bench.log");

    private final Process process;
    private final int port;

    private SignetServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static SignetServer start(Map<String, String> more) throws IOException {
        var place = DatabaseServer.place();
        int port = FreePorts.one();
        var builder = new ProcessBuilder(LAUNCHER.toString(), "server")
                .redirectError(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        var variables = builder.environment();
        variables.keySet().removeIf(variable -> variable.startsWith("SIGNET_"));
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.putAll(Map.of(
                "SIGNET_PORT",
                "" + port,
                "SIGNET_DB_URL",
                place.url(),
                "SIGNET_DB_USER",
                place.user(),
                "SIGNET_DB_PASSWORD",
                place.password(),
                "SIGNET_REDIS_URL",
                RedisServer.url(),
                "SIGNET_KEY_ENCRYPTION_KEY",
                "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "SIGNET_ADMIN_NAME",
                "root",
                "SIGNET_ADMIN_PASSWORD",
                Member.PASSWORD));
        variables.put("SIGNET_LIMITS", "none");
        variables.putAll(more);
        var process = builder.start();
        if (process.inputReader(StandardCharsets.UTF_8).readLine() == null) {
            throw new IllegalStateException("it did not start; see " + LOG.toAbsolutePath());
        }
        return new SignetServer(process, port);
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    Visitor stranger() {
        return new Visitor(new Wire(port));
    }

    /** A whole request with nothing needless in it. */
    byte[] get(String path, String header) {
        return request("GET " + path, header, "");
    }

    byte[] delete(String path, String header) {
        return request("DELETE " + path, header, "");
    }

    byte[] post(String path, String header, String json) {
        return request(
                "POST " + path,
                (header.isEmpty() ? "" : header + "\r\n") + "Content-Type: application/json\r\nContent-Length: "
                        + json.length(),
                json);
    }

    private byte[] request(String line, String headers, String body) {
        return (line + " HTTP/1.1\r\nHost: id.signet.localhost:" + port + "\r\n" + headers + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The options of its JVM, for another that is to be its like. */
    List<String> jvmOptions() throws IOException {
        var command = Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"));
        List<String> options = new ArrayList<>();
        for (var argument : command.split("\0")) {
            if (argument.startsWith("-X") || argument.startsWith("-D")) {
                options.add(argument);
            }
        }
        options.removeIf(option -> option.contains("AOT"));
        return options;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
