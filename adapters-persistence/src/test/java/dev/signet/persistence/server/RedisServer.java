package dev.signet.persistence.server;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import redis.embedded.RedisShardedCluster;

/**
 * A real Redis for the tests of this JVM: version 8.0 in a container where a Docker engine answers, else an embedded
 * 6.2. It keeps nothing on disk. The property {@value #CHOICE} ({@code docker} or {@code embedded}) forces one of them.
 */
public final class RedisServer {

    public static final String CHOICE = "signet.test.redis";

    private static final Logger LOG = LoggerFactory.getLogger(RedisServer.class);
    private static final String IMAGE = "redis:8.0";
    private static final int PORT = 6379;

    private RedisServer() {}

    /**
     * The one stand-alone server, as {@code redis://HOST:PORT}; whoever uses it empties it. The first call starts it.
     */
    public static String url() {
        return Started.URL;
    }

    /**
     * The one cluster of three shards, as {@code redis-cluster://HOST:PORT,HOST:PORT,HOST:PORT}. It is always embedded:
     * nodes in containers give each other addresses that mean nothing outside.
     */
    public static String clusterUrl() {
        return StartedCluster.URL;
    }

    private static final class Started {
        static final String URL = start(System.getProperty(CHOICE, "any"));
    }

    private static final class StartedCluster {
        static final String URL = cluster();
    }

    private static String start(String choice) {
        return switch (choice) {
            case "docker" -> inAContainer();
            case "embedded" -> embedded();
            case "any" -> Docker.has(IMAGE) ? inAContainer() : embedded();
            default -> throw new IllegalArgumentException(CHOICE + " is docker or embedded, not " + choice);
        };
    }

    /** Testcontainers removes it: by its reaper, or where that is switched off, when this JVM ends. */
    @SuppressWarnings("resource")
    private static String inAContainer() {
        var server = new GenericContainer<>(DockerImageName.parse(IMAGE)).withExposedPorts(PORT);
        server.start();
        LOG.info("contract Redis: {} in a container", IMAGE);
        return "redis://" + server.getHost() + ":" + server.getMappedPort(PORT);
    }

    private static String embedded() {
        try {
            var server = redis.embedded.RedisServer.newRedisServer()
                    .port(FreePorts.one())
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
            stopWithThisJvm(server::stop);
            LOG.info("contract Redis: 6.2 embedded");
            return "redis://127.0.0.1:" + server.ports().getFirst();
        } catch (IOException failure) {
            throw new IllegalStateException("Redis does not start", failure);
        }
    }

    private static String cluster() {
        try {
            var cluster = RedisShardedCluster.newRedisCluster()
                    .serverPorts(List.of(FreePorts.one(), FreePorts.one(), FreePorts.one()))
                    .shard("a", 0)
                    .shard("b", 0)
                    .shard("c", 0)
                    .build();
            cluster.start();
            stopWithThisJvm(cluster::stop);
            cluster.ports().forEach(RedisServer::awaitTheWholeCluster);
            LOG.info("contract Redis cluster: 6.2 embedded, three shards");
            return cluster.ports().stream()
                    .map(port -> "127.0.0.1:" + port)
                    .collect(Collectors.joining(",", "redis-cluster://", ""));
        } catch (IOException failure) {
            throw new IllegalStateException("the Redis cluster does not start", failure);
        }
    }

    /** The tool that makes a cluster is content when the nodes have been told of each other. */
    private static void awaitTheWholeCluster(int port) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        try (var client = RedisClient.create("redis://127.0.0.1:" + port);
                var connection = client.connect()) {
            while (!connection.sync().clusterInfo().contains("cluster_state:ok")) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the Redis cluster has not become one");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private interface Stop {
        void run() throws IOException;
    }

    private static void stopWithThisJvm(Stop stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stop.run();
            } catch (IOException alreadyGone) {
                LOG.debug("it ended before us", alreadyGone);
            }
        }));
    }
}
