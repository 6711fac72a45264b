package dev.signet.web.page;

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

/** A whole server for a test class, with the shop as a sibling site. */
final class RunningPages implements BeforeAllCallback, AfterAllCallback {

    static final String SHOP = "http://shop.signet.localhost:8081";
    static final String PASSWORD = "correct horse staple";

    private final Map<String, String> variables;
    private final int port = freePort();
    private Optional<EmbeddedServer> server = Optional.empty();

    RunningPages(Map<String, String> variables) {
        this.variables = variables;
    }

    RunningPages() {
        this(Map.of());
    }

    String issuer() {
        return "http://id.signet.localhost:" + port;
    }

    /** A browser without any cookie. */
    Browser browser() {
        return new Browser(port);
    }

    /** Opens an account with {@link #PASSWORD}. */
    void register(String name) {
        Browser browser = browser();
        browser.open("/register")
                .fill("username", name)
                .fill("password", PASSWORD)
                .send();
    }

    /** A browser in which somebody is signed in. */
    Browser signedIn(String name) {
        Browser browser = browser();
        browser.open("/login").fill("username", name).fill("password", PASSWORD).send();
        return browser;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        Map<String, String> all = new HashMap<>(
                Map.of("SIGNET_PORT", "" + port, "SIGNET_DB_URL", "jdbc:h2:mem:pages" + port, "SIGNET_SITES", SHOP));
        all.putAll(variables);
        server = Optional.of(Server.start(Settings.read(all)));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        server.ifPresent(EmbeddedServer::close);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
