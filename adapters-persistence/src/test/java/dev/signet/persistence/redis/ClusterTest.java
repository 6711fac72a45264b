package dev.signet.persistence.redis;

import dev.signet.persistence.server.RedisServer;

/** Three shards. */
final class ClusterTest extends RedisContracts {

    @Override
    String url() {
        return RedisServer.clusterUrl();
    }
}
