package dev.signet.web.edge;

import dev.signet.web.main.Server;
import dev.signet.web.main.Settings;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server for a test class, on a free port, with the shop and the forum as sibling sites. */
final class RunningEdge implements BeforeAllCallback, AfterAllCallback {

    static final String SHOP = "http://shop.signet.localhost:8081";
    static final String FORUM = "http://forum.signet.localhost:8082";

    private final Map<String, String> variables;
    private final int port = freePort();
    private Optional<EmbeddedServer> server = Optional.empty();

    RunningEdge(Map<String, String> variables) {
        this.variables = variables;
    }

    RunningEdge() {
        this(Map.of());
    }

    Wire wire() {
        return new Wire(port);
    }

    String issuer() {
        return "http://id.signet.localhost:" + port;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        Map<String, String> all = new HashMap<>(Map.of(
                "SIGNET_PORT", "" + port,
                "SIGNET_DB_URL", "jdbc:h2:mem:edge" + port,
                "SIGNET_SITES", SHOP + "," + FORUM));
        all.putAll(variables);
        server = Optional.of(Server.start(Settings.read(all)));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        server.ifPresent(EmbeddedServer::close);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
