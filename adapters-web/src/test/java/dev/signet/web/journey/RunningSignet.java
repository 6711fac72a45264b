package dev.signet.web.journey;

import dev.signet.web.edge.FreePorts;
import dev.signet.web.edge.Wire;
import dev.signet.web.main.Server;
import dev.signet.web.main.Settings;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server for a test class, on a free port, with the shop and the forum as sibling sites. */
public class RunningSignet implements BeforeAllCallback, AfterAllCallback {

    public static final String SHOP = "http://shop.signet.localhost:8081";
    public static final String FORUM = "http://forum.signet.localhost:8082";

    private static final AtomicInteger NEWCOMERS = new AtomicInteger();

    private final Map<String, String> variables;
    private final RuntimeBeanDefinition<?>[] adapters;
    private final int port;
    private final int issuerPort;
    private Optional<EmbeddedServer> server = Optional.empty();

    public RunningSignet(Map<String, String> variables, RuntimeBeanDefinition<?>... adapters) {
        this(variables, adapters, FreePorts.one(), Optional.empty());
    }

    private RunningSignet(
            Map<String, String> variables,
            RuntimeBeanDefinition<?>[] adapters,
            int port,
            Optional<Integer> issuerPort) {
        this.variables = variables;
        this.adapters = adapters;
        this.port = port;
        this.issuerPort = issuerPort.orElse(port);
    }

    /** What is to stand behind a port instead of its usual adapter. */
    public static <T> RuntimeBeanDefinition<T> instead(Class<T> port, T adapter) {
        return RuntimeBeanDefinition.builder(port, () -> adapter)
                .singleton(true)
                .replaces(port)
                .build();
    }

    /** A second node on the same database, for which it is the same site. */
    RunningSignet anotherNode(Map<String, String> otherwise) {
        Map<String, String> its = new HashMap<>(variables);
        its.put("SIGNET_DB_URL", database());
        its.put("SIGNET_ISSUER", issuer());
        its.putAll(otherwise);
        return new RunningSignet(its, adapters, FreePorts.one(), Optional.of(issuerPort));
    }

    public Wire wire() {
        return new Wire(port, issuerPort);
    }

    public String issuer() {
        return "http://id.signet.localhost:" + issuerPort;
    }

    /** The JDBC URL of the server's own database, for whoever wants to disturb it. */
    String database() {
        return variables.getOrDefault("SIGNET_DB_URL", "jdbc:h2:mem:signet" + port);
    }

    /** Somebody without a credential. */
    Visitor stranger() {
        return new Visitor(wire());
    }

    /** Somebody with an account of his own. */
    Member newcomer() {
        return Member.register(stranger(), newName());
    }

    /** A login name that nobody has. */
    String newName() {
        return "newcomer" + NEWCOMERS.incrementAndGet();
    }

    /** The first administrator, who has just logged in. */
    Login administrator() {
        return new Member(stranger(), "root", "").byCookie();
    }

    protected <T> T part(Class<T> type) {
        return server.orElseThrow().getApplicationContext().getBean(type);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        start();
    }

    void start() {
        Map<String, String> all = new HashMap<>(Map.of(
                "SIGNET_PORT",
                "" + port,
                "SIGNET_DB_URL",
                database(),
                "SIGNET_SITES",
                SHOP + "," + FORUM,
                "SIGNET_ADMIN_NAME",
                "root",
                "SIGNET_ADMIN_PASSWORD",
                Member.PASSWORD,
                // all tests come from one address
                "SIGNET_LIMITS",
                "none"));
        all.putAll(variables);
        server = Optional.of(Server.start(Settings.read(all), adapters));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        server.filter(EmbeddedServer::isRunning).ifPresent(running -> BothWays.compare(wire()));
        stop();
    }

    void stop() {
        server.ifPresent(EmbeddedServer::close);
    }
}
