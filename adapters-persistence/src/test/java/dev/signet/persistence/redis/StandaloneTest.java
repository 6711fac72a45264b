package dev.signet.persistence.redis;

import dev.signet.persistence.server.RedisServer;

/** Redis in a container, or embedded where there is no Docker. */
final class StandaloneTest extends RedisContracts {

    @Override
    String url() {
        return RedisServer.url();
    }
}
