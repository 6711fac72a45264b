package dev.signet.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class RedisServerTest {

    @Test
    void theServerAnswers() {
        try (var client = RedisClient.create(RedisServer.url());
                var connection = client.connect()) {
            assertThat(connection.sync().ping()).isEqualTo("PONG");
        }
    }

    @Test
    void theClusterHasThreeShardsThatAnswer() {
        var nodes =
                RedisServer.clusterUrl().substring("redis-cluster://".length()).split(",", -1);
        var uris = Arrays.stream(nodes)
                .map(node -> RedisURI.create("redis://" + node))
                .toList();
        try (var client = RedisClusterClient.create(uris);
                var connection = client.connect()) {
            assertThat(client.getPartitions()).hasSize(3);
            assertThat(connection.sync().clusterInfo()).contains("cluster_state:ok");
        }
    }
}
