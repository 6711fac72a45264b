package dev.signet.persistence.redis;

import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;

/** Opens connections to Redis, whatever it is made of. Both methods throw if it does not answer. */
interface Door {

    Line line();

    /** A connection that only hears. */
    StatefulRedisPubSubConnection<byte[], byte[]> ears();
}
