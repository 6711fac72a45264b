package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** A server that is told of a Redis, where there is none. */
class RedisDownTest {

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    static {
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    }

    @RegisterExtension
    static final RunningSignet SIGNET =
            new RunningSignet(Map.of("SIGNET_REDIS_URL", "redis://signet:hunter2@127.0.0.1:1"));

    @Test
    void theServerIsReadyAndServes() {
        assertThat(SIGNET.stranger().get("/health/readiness").status()).isEqualTo(200);
        var bearer = SIGNET.newcomer().byCookie().bearer();
        assertThat(bearer.get("/v1/session").status()).isEqualTo(200);
        assertThat(bearer.get("/v1/sessions").status()).isEqualTo(200);
    }

    @Test
    void itSaysSoWithoutThePassword() {
        for (int i = 0; i < 100 && !says("Redis cannot be reached"); i++) {
            Patience.moment();
        }
        assertThat(says("Redis cannot be reached")).isTrue();
        assertThat(says("hunter2")).isFalse();
    }

    private static boolean says(String words) {
        return List.copyOf(LOG.list).stream()
                .anyMatch(event -> event.getFormattedMessage().contains(words));
    }
}
