package dev.signet.web.feed;

import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One revocation on the wire. It says what is void and never why: that is nobody's business but the user's.
 *
 * @param kind which claim of a token the subject is to be compared with: {@code stamp}, {@code sid}, {@code jti} or
 *     {@code kid}
 * @param subject for a stamp the user or client ({@code sub}), else the value of the claim, or of the header
 * @param value for a stamp, below which number all is void
 */
@Serdeable
record FeedFrame(
        long seq, String kind, String subject, @Nullable Long value, BigDecimal effectiveAt, BigDecimal expiresAt) {

    static FeedFrame from(FeedEntry entry, Duration reach) {
        return switch (entry.revocation()) {
            case Revocation.StampRaised raised ->
                of(entry, reach, "stamp", raised.user().value(), raised.to().value());
            case Revocation.ClientStampRaised raised ->
                of(entry, reach, "stamp", raised.client().value(), raised.to().value());
            case Revocation.SessionEnded ended ->
                of(entry, reach, "sid", ended.session().value(), null);
            case Revocation.TokenRevoked token ->
                of(entry, reach, "jti", token.token().value(), null);
            case Revocation.KeyRemoved removed ->
                of(entry, reach, "kid", removed.kid().value(), null);
        };
    }

    private static FeedFrame of(FeedEntry entry, Duration reach, String kind, String subject, @Nullable Long value) {
        return new FeedFrame(
                entry.seq(),
                kind,
                subject,
                value,
                NumericDate.of(entry.effectiveAt()),
                NumericDate.of(entry.expiresAt(reach)));
    }
}
