package dev.signet.demo.verifier;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;

/**
 * One entry of the feed.
 *
 * @param kind what the subject is: {@code stamp}, {@code sid}, {@code jti} or {@code kid}
 * @param value for a stamp, below which all of the user is void
 */
record Revocation(long seq, String kind, String subject, long value, Instant effectiveAt, Instant expiresAt) {

    static Revocation from(Map<String, Object> json) throws ParseException {
        return new Revocation(
                JSONObjectUtils.getLong(json, "seq"),
                JSONObjectUtils.getString(json, "kind"),
                JSONObjectUtils.getString(json, "subject"),
                json.containsKey("value") ? JSONObjectUtils.getLong(json, "value") : 0,
                time(json, "effective_at"),
                time(json, "expires_at"));
    }

    /** Seconds since the epoch, with a fraction (RFC 7519 section 2). */
    static Instant time(Map<String, Object> json, String name) throws ParseException {
        return Instant.ofEpochMilli(Math.round(JSONObjectUtils.getDouble(json, name) * 1000));
    }
}
