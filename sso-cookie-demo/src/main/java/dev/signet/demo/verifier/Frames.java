package dev.signet.demo.verifier;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies what the feed says, in order, and notices when something is missing in between. */
final class Frames {

    private final Revoked revoked;
    private final Progress progress;
    private long cursor;

    Frames(Revoked revoked, Progress progress) {
        this.revoked = revoked;
        this.progress = progress;
    }

    /** There is something between what we know and what came: only a snapshot helps. */
    static final class Gap extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The number of the last entry that we know, with none missing before it. */
    long cursor() {
        return cursor;
    }

    /** Everything at once. What we know already stays known until it is old. */
    void snapshot(Map<String, Object> json, long askedAt) throws ParseException {
        for (Map<String, Object> entry : entries(json)) {
            revoked.add(Revocation.from(entry));
        }
        cursor = JSONObjectUtils.getLong(json, "seq");
        progress.anchor(Revocation.time(json, "now"), askedAt);
        read(json);
    }

    /** @throws Gap if the first of them is not the next that we wait for */
    void page(Map<String, Object> json, long askedAt) throws ParseException, Gap {
        for (Map<String, Object> entry : entries(json)) {
            next(Revocation.from(entry));
        }
        progress.anchor(Revocation.time(json, "now"), askedAt);
        read(json);
    }

    /**
     * One event of a stream.
     *
     * @param askedAt when the stream was asked for, with its first event; empty with the others
     */
    void event(Map<String, Object> json, Optional<Long> askedAt) throws ParseException, Gap {
        if (json.containsKey("revocation")) {
            next(Revocation.from(JSONObjectUtils.getJSONObject(json, "revocation")));
        }
        Instant now = Revocation.time(json, "now");
        askedAt.ifPresent(at -> progress.anchor(now, at));
        read(json);
    }

    private void next(Revocation revocation) throws Gap {
        if (revocation.seq() > cursor + 1) {
            throw new Gap();
        }
        revoked.add(revocation);
        cursor = Math.max(cursor, revocation.seq());
    }

    /** Only now, when all that it speaks of has been applied. */
    private void read(Map<String, Object> json) throws ParseException {
        if (json.containsKey("as_of")) {
            Instant now = Revocation.time(json, "now");
            progress.read(
                    Revocation.time(json, "as_of"), now, Duration.ofSeconds(JSONObjectUtils.getLong(json, "reach")));
            revoked.forgetOld(now);
        }
    }

    private static List<Map<String, Object>> entries(Map<String, Object> json) throws ParseException {
        return List.of(JSONObjectUtils.getJSONObjectArray(json, "entries"));
    }
}
