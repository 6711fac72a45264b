package dev.signet.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class UnexpectedFailuresTest {

    private final UnexpectedFailures failures =
            new UnexpectedFailures(new Problems(Settings.read(Map.of("SIGNET_DB_URL", "jdbc:h2:mem:failures"))));

    @Test
    void aCallerWhoHangsUpLeavesOneLineAndNoStackTrace() {
        ILoggingEvent event = logged(new IOException("Connection reset"));
        assertThat(event.getLevel()).isEqualTo(Level.INFO);
        assertThat(event.getThrowableProxy()).isNull();
    }

    @Test
    void aBugLeavesItsStackTraceButNoQueryString() {
        ILoggingEvent event = logged(new StackOverflowError());
        assertThat(event.getLevel()).isEqualTo(Level.ERROR);
        assertThat(event.getThrowableProxy()).isNotNull();
        assertThat(event.getFormattedMessage()).contains("GET /v1/me").doesNotContain("hunter2");
    }

    private ILoggingEvent logged(Throwable failure) {
        Logger logger = (Logger) LoggerFactory.getLogger(UnexpectedFailures.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            assertThat(failures.handle(HttpRequest.GET("/v1/me?access_token=hunter2"), failure)
                            .code())
                    .isEqualTo(500);
        } finally {
            logger.detachAppender(log);
        }
        return log.list.getFirst();
    }
}
