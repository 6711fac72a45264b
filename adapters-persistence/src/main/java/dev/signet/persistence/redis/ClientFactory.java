package dev.signet.persistence.redis;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** What Micronaut makes the Redis client of. */
@Factory
@Requires(property = "redis")
final class ClientFactory {

    /** Lettuce alone would let up to half a minute pass between two attempts to connect. */
    @Singleton
    @Primary
    @Bean(preDestroy = "shutdown")
    ClientResources resources() {
        return ClientResources.builder()
                .reconnectDelay(Delay.exponential(50, 1000, TimeUnit.MILLISECONDS, 2))
                .build();
    }
}
