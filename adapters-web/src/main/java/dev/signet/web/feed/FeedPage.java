package dev.signet.web.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.application.port.in.ReadFeed;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Revocations, and up to when they are all there are. Times are seconds since the epoch.
 *
 * @param seq the cursor to go on with
 * @param asOf up to when whoever has applied these knows everything; absent while there is more to read
 * @param now the same clock's time at this answer
 * @param reach how old a token may be, in seconds, for this to speak of it
 */
@Serdeable
record FeedPage(
        long seq,
        @Nullable BigDecimal asOf,
        BigDecimal now,
        long reach,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<FeedFrame> entries) {

    static FeedPage from(ReadFeed.Page page, long after) {
        return new FeedPage(
                page.entries().isEmpty() ? after : page.entries().getLast().seq(),
                page.asOf().map(NumericDate::of).orElse(null),
                NumericDate.of(page.now()),
                page.reach().toSeconds(),
                page.entries().stream()
                        .map(entry -> FeedFrame.from(entry, page.reach()))
                        .toList());
    }

    static FeedPage from(ReadFeed.Snapshot snapshot) {
        return new FeedPage(
                snapshot.seq(),
                NumericDate.of(snapshot.asOf()),
                NumericDate.of(snapshot.now()),
                snapshot.reach().toSeconds(),
                snapshot.entries().stream()
                        .map(entry -> FeedFrame.from(entry, snapshot.reach()))
                        .toList());
    }
}
