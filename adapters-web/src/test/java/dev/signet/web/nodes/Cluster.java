package dev.signet.web.nodes;

import dev.signet.persistence.server.DatabaseServer;
import dev.signet.persistence.server.RedisServer;
import dev.signet.web.edge.FreePorts;
import dev.signet.web.journey.Member;
import dev.signet.web.journey.Patience;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Two nodes, each a process of its own, on one database server and one Redis; a test may start more. All test classes
 * share them, and after each test every line is whole again.
 */
final class Cluster implements BeforeAllCallback, AfterEachCallback {

    static final Cluster CLUSTER = new Cluster();

    static final String ADMINISTRATOR = "root";

    private static final AtomicInteger NEWCOMERS = new AtomicInteger();

    private final int issuerPort = FreePorts.one();
    private final List<Node> nodes = new CopyOnWriteArrayList<>();

    private Cluster() {}

    Node a() {
        return nodes.get(0);
    }

    Node b() {
        return nodes.get(1);
    }

    List<Node> both() {
        return List.of(a(), b());
    }

    void restartA() {
        restart(0);
    }

    void restartB() {
        restart(1);
    }

    /** As an operator does: it is asked to end, and then started again at the same place. */
    private void restart(int number) {
        var node = nodes.get(number);
        node.process().terminate();
        node.process().awaitEnd();
        nodes.set(number, node.again());
    }

    /** Whatever stands before the nodes, as if it were one. */
    Node front() {
        return new Node(a().process(), issuerPort, issuerPort, a().database(), a().redis(), Map.of());
    }

    /** The port of the proxy that stands before all nodes, if a test starts one. */
    int issuerPort() {
        return issuerPort;
    }

    Member newcomer() {
        return Member.register(a().stranger(), "newcomer" + NEWCOMERS.incrementAndGet());
    }

    /** One more node, which the test closes. */
    Node oneMore(Map<String, String> variables) {
        var node = begin("more" + FreePorts.one(), variables);
        node.process().awaitReady();
        return node;
    }

    Node oneMore() {
        return oneMore(Map.of());
    }

    /** Waits until both nodes serve whatever needs a store, and vouch for logins again without asking one. */
    void awaitWell() {
        for (var node : both()) {
            var passerBy = new Member(node.stranger(), ADMINISTRATOR, "");
            Patience.untilThePoolIsWell(() ->
                    passerBy.tryToLogIn(Member.PASSWORD, ",\"mode\":\"token\"").status() == 201);
        }
        Leases.await(both().size());
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Cluster.class, first -> {
            start();
            return (AutoCloseable) () -> nodes.forEach(Node::close);
        });
    }

    @Override
    public void afterEach(ExtensionContext test) {
        nodes.forEach(Node::restore);
        Leases.await(
                (int) nodes.stream().filter(node -> node.process().isAlive()).count());
    }

    private void start() {
        Stream.of("a", "b").map(name -> begin(name, Map.of())).forEach(nodes::add);
        nodes.forEach(node -> node.process().awaitReady());
    }

    private Node begin(String name, Map<String, String> more) {
        var place = DatabaseServer.place();
        var database = URI.create(place.url().substring("jdbc:".length()));
        var redis = URI.create(RedisServer.url());
        var toDatabase = new Line(database.getHost(), database.getPort());
        var toRedis = new Line(redis.getHost(), redis.getPort());
        int port = FreePorts.one();
        Map<String, String> variables = new HashMap<>(Map.of(
                "SIGNET_PORT",
                "" + port,
                "SIGNET_ISSUER",
                "http://id.signet.localhost:" + issuerPort,
                "SIGNET_DB_URL",
                place.url().replace(database.getAuthority(), "127.0.0.1:" + toDatabase.port()),
                "SIGNET_DB_USER",
                place.user(),
                "SIGNET_DB_PASSWORD",
                place.password(),
                "SIGNET_REDIS_URL",
                "redis://127.0.0.1:" + toRedis.port(),
                "SIGNET_KEY_ENCRYPTION_KEY",
                "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "SIGNET_LOGIN_POLICY",
                "exclusive",
                "SIGNET_ADMIN_NAME",
                ADMINISTRATOR,
                "SIGNET_ADMIN_PASSWORD",
                Member.PASSWORD));
        // a test that registers dozens of members from one address is no guest to be stopped
        variables.put("SIGNET_LIMITS", "none");
        variables.putAll(more);
        return new Node(NodeProcess.begin(name, variables), port, issuerPort, toDatabase, toRedis, variables);
    }
}
