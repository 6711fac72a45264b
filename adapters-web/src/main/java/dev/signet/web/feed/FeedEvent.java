package dev.signet.web.feed;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a stream says.
 *
 * @param revocation absent where there is nothing new but the time
 * @param asOf as in {@link FeedPage}; absent while the stream is still catching up
 */
@Serdeable
record FeedEvent(@Nullable FeedFrame revocation, @Nullable BigDecimal asOf, BigDecimal now, long reach) {}
