package dev.signet.persistence.redis;

import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;

/** As {@link ClientSettings}, and that the cluster may change its shape. */
@Singleton
final class ClusterSettings implements BeanCreatedEventListener<RedisClusterClient> {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    @Override
    public RedisClusterClient onCreated(BeanCreatedEvent<RedisClusterClient> event) {
        var client = event.getBean();
        var shape = ClusterTopologyRefreshOptions.builder()
                .enablePeriodicRefresh(LOOK_AGAIN)
                .enableAllAdaptiveRefreshTriggers()
                .build();
        var options = ClusterClientOptions.builder();
        ClientSettings.with(options);
        client.setOptions(options.topologyRefreshOptions(shape).build());
        return client;
    }
}
