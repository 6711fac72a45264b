package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.in.CatchUpWithFeed;
import dev.signet.application.port.in.ReadFeed;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader of the feed that opens a stream and takes nothing of it. */
class SlowReaderTest {

    private static final int MANY = 60_000;

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    @Test
    void itIsCutOffAndCostsNoMemoryMeanwhile() throws IOException {
        var log = SIGNET.part(RevocationLog.class);
        for (int batch = 0; batch < MANY / 1000; batch++) {
            log.append(
                    IntStream.range(batch * 1000, batch * 1000 + 1000)
                            .<Revocation>mapToObj(
                                    number -> new Revocation.SessionEnded(session(number), EndReason.LOGGED_OUT))
                            .toList(),
                    Instant.now());
        }
        SIGNET.part(CatchUpWithFeed.class).catchUp();
        var feed = SIGNET.part(ReadFeed.class);
        try (var slow = OpenFeed.unread(FeedToken.of(SIGNET).visitor(), "?after=0")) {
            Patience.until(() -> feed.readers() == 1);
            Patience.until(() -> feed.readers() == 0);
            int taken = 0;
            while (slow.next().isPresent()) {
                taken++;
            }
            // what stood in the buffers of two sockets
            assertThat(taken).isLessThan(MANY - 10_000);
        }
    }

    private static SessionId session(int number) {
        return new SessionId(
                Base64Url.encode(ByteBuffer.allocate(16).putInt(12, number).array()));
    }
}
