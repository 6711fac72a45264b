package dev.signet.persistence.redis;

import io.lettuce.core.RedisURI;
import io.micronaut.configuration.lettuce.DefaultRedisConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Lettuce takes from the address how long it greets a server, a minute if it does not say. */
@Singleton
final class AddressSettings implements BeanCreatedEventListener<DefaultRedisConfiguration> {

    private static final Duration GREETING = Duration.ofSeconds(1);

    @Override
    public DefaultRedisConfiguration onCreated(BeanCreatedEvent<DefaultRedisConfiguration> event) {
        var configuration = event.getBean();
        configuration.getUri().ifPresent(AddressSettings::limit);
        configuration.getUris().forEach(AddressSettings::limit);
        return configuration;
    }

    private static void limit(RedisURI address) {
        address.setTimeout(GREETING);
        address.getSentinels().forEach(sentinel -> sentinel.setTimeout(GREETING));
    }
}
