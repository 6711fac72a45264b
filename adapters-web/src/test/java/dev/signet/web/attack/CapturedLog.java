package dev.signet.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** All that the server writes to its log, as it is written there. */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Pattern ENTRY =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (?:TRACE|DEBUG|INFO|WARN|ERROR) .*");
    private static final Pattern STACK = Pattern.compile("\tat .*|\t\\.\\.\\. .*|\tSuppressed: .*|Caused by: .*");

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Encoder<ILoggingEvent> encoder =
            ((ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR")).getEncoder();
    private final Queue<String> entries = new ConcurrentLinkedQueue<>();

    CapturedLog() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        entries.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    List<String> entries() {
        return List.copyOf(entries);
    }

    /** One entry begins one line, and what follows it is a stack trace: nobody has written a line of his own. */
    void check(String... secrets) {
        for (String entry : entries) {
            assertThat(entry).endsWith("\n");
            assertThat(secrets).noneMatch(entry::contains);
            List<String> lines = List.of(entry.substring(0, entry.length() - 1).split("\n", -1));
            assertThat(lines.getFirst()).matches(ENTRY);
            // the line after the first is the name of an exception
            assertThat(lines.stream().skip(2))
                    .allMatch(line -> STACK.matcher(line).matches());
            assertThat(lines.stream().skip(1))
                    .noneMatch(line -> ENTRY.matcher(line).matches());
            assertThat(entry.replaceAll("[\n\t]", "")).as(entry).doesNotMatch("(?s).*\\p{Cntrl}.*");
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
