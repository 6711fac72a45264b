package dev.signet.web.nodes;

import dev.signet.web.journey.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's nginx with the example of {@code deploy/nginx.conf}, and other addresses in it. */
final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Path EXAMPLE = Path.of("..", "deploy", "nginx.conf");

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    static Nginx start(Path directory, int port, List<Node> nodes, int shop) {
        try {
            var conf = Files.readString(EXAMPLE)
                    .replace("127.0.0.1:8181", "127.0.0.1:" + nodes.get(0).port())
                    .replace("127.0.0.1:8182", "127.0.0.1:" + nodes.get(1).port())
                    .replace("127.0.0.1:8081", "127.0.0.1:" + shop)
                    .replace("signet.localhost:8080", "signet.localhost:" + port)
                    .replace("listen 8080", "listen 127.0.0.1:" + port);
            var file = Files.writeString(directory.resolve("nginx.conf"), conf);
            var process = new ProcessBuilder(
                            PROGRAM.toString(), "-p", directory + "/", "-c", file.toString(), "-g", "daemon off;")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            Patience.until(() -> listens(port));
            return new Nginx(process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
