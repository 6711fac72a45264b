package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.stream.OpenStreams;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of those who follow the feed when a server is asked to end. */
class FeedEndsPolitelyTest {

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    @Test
    void theStreamsAreEndedSoThatTheirReadersFindAnotherNode() {
        var reader = FeedToken.of(SIGNET).visitor();
        try (var feed = OpenFeed.of(reader, "")) {
            feed.next();
            SIGNET.part(OpenStreams.class).end();
            assertThat(feed.ends()).isTrue();
        }
    }
}
