package dev.signet.web.main;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Answers {@code /prometheus}, and nothing else, at an address of its own: what it tells is for operators, and a port
 * that browsers reach must not know the path at all.
 */
final class Management implements AutoCloseable {

    private static final String PATH = "/prometheus";

    private final HttpServer server;

    private Management(HttpServer server) {
        this.server = server;
    }

    static Management at(InetSocketAddress address, Metrics metrics) {
        try {
            var server = HttpServer.create(address, 0);
            server.createContext("/", exchange -> answer(exchange, metrics));
            server.start();
            return new Management(server);
        } catch (BindException taken) {
            throw new BadSetting(
                    Variable.SIGNET_MANAGEMENT_PORT,
                    "is " + address.getPort() + ", where another program listens",
                    "stop that program or write another port");
        } catch (IOException failure) {
            throw new IllegalStateException("cannot listen for operators", failure);
        }
    }

    private static void answer(HttpExchange exchange, Metrics metrics) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)
                    || !exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = metrics.read().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
