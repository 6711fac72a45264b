package dev.signet.web.feed;

import java.math.BigDecimal;
import java.time.Instant;

/** Times as JWTs have them, to the millisecond (RFC 7519 section 2): seconds since the epoch, with a fraction. */
final class NumericDate {

    private NumericDate() {}

    static BigDecimal of(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}
