package dev.signet.demo.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FramesTest {

    private final Revoked revoked = new Revoked();
    private final Progress progress = new Progress(() -> 0);
    private final Frames frames = new Frames(revoked, progress);

    @Test
    void entriesAreTakenInOrderAndAgain() throws Exception {
        frames.event(event(1, "sid", "s1"), Optional.of(0L));
        frames.event(event(2, "sid", "s2"), Optional.empty());
        frames.event(event(1, "sid", "s1"), Optional.empty());
        assertThat(frames.cursor()).isEqualTo(2);
        assertThat(reason("s2", "t", 9, "k", 100)).contains("session-ended");
    }

    @Test
    void aHoleIsNoticedAndNothingBehindItClaimed() throws Exception {
        frames.event(event(1, "sid", "s1"), Optional.of(0L));
        assertThatThrownBy(() -> frames.event(event(3, "sid", "s3"), Optional.empty()))
                .isInstanceOf(Frames.Gap.class);
        assertThat(frames.cursor()).isEqualTo(1);
        assertThat(progress.hasBegun()).isFalse();
    }

    @Test
    void aSnapshotSetsTheCursorWhateverItsNumbersAre() throws Exception {
        frames.snapshot(page(7, 100, entry(3, "sid", "s3"), entry(7, "sid", "s7")), 0);
        assertThat(frames.cursor()).isEqualTo(7);
        assertThat(progress.hasBegun()).isTrue();
        frames.event(event(8, "sid", "s8"), Optional.empty());
        assertThat(reason("s3", "t", 9, "k", 100)).isPresent();
        assertThat(reason("s8", "t", 9, "k", 100)).isPresent();
    }

    @Test
    void eachKindEndsWhatItNamesAndNothingElse() throws Exception {
        frames.snapshot(
                page(4, 100, stamp(1, 5), entry(2, "sid", "dead"), entry(3, "jti", "dead"), entry(4, "kid", "dead")),
                0);
        assertThat(reason("s", "t", 5, "k", 100)).isEmpty();
        assertThat(reason("s", "t", 4, "k", 100)).contains("stamp-superseded");
        assertThat(reason("dead", "t", 5, "k", 100)).contains("session-ended");
        assertThat(reason("s", "dead", 5, "k", 100)).contains("token-revoked");
        assertThat(reason("s", "t", 5, "dead", 100)).contains("signature-invalid");
    }

    @Test
    void aTokenThatWasTradedLivesUntilItsEndTakesEffect() throws Exception {
        frames.snapshot(page(1, 100, entry(1, "jti", "traded")), 0);
        assertThat(reason("s", "traded", 9, "k", 49)).isEmpty();
        assertThat(reason("s", "traded", 9, "k", 50)).contains("token-revoked");
    }

    @Test
    void anOlderStampDoesNotTakeTheNewerBack() throws Exception {
        frames.snapshot(page(2, 100, stamp(1, 6), stamp(2, 5)), 0);
        assertThat(reason("s", "t", 5, "k", 100)).contains("stamp-superseded");
    }

    @Test
    void whatNobodyNeedsToKnowAnyMoreIsForgotten() throws Exception {
        frames.snapshot(page(1, 100, entry(1, "sid", "s1")), 0);
        frames.snapshot(page(1, 999), 0);
        assertThat(reason("s1", "t", 9, "k", 100)).isPresent();
        frames.snapshot(page(1, 1000), 0);
        assertThat(reason("s1", "t", 9, "k", 100)).isEmpty();
    }

    private Optional<String> reason(String sid, String jti, long stamp, String kid, long now) {
        var any = Instant.ofEpochSecond(100);
        var claims =
                new Claims("i", List.of("a"), "alice", Optional.of(sid), jti, kid, stamp, Set.of("openid"), any, any);
        return revoked.against(claims, Instant.ofEpochSecond(now));
    }

    private static String entry(long seq, String kind, String subject) {
        return "{\"seq\":%d,\"kind\":\"%s\",\"subject\":\"%s\",\"effective_at\":50.000,\"expires_at\":1000.000}"
                .formatted(seq, kind, subject);
    }

    private static String stamp(long seq, long value) {
        return entry(seq, "stamp", "alice").replace("}", ",\"value\":" + value + "}");
    }

    private static Map<String, Object> page(long seq, long now, String... entries) throws ParseException {
        return JSONObjectUtils.parse("{\"seq\":%d,\"as_of\":%d.000,\"now\":%d.000,\"reach\":%d,\"entries\":[%s]}"
                .formatted(seq, now, now, Duration.ofMinutes(17).toSeconds(), String.join(",", entries)));
    }

    private static Map<String, Object> event(long seq, String kind, String subject) throws ParseException {
        return JSONObjectUtils.parse(
                "{\"revocation\":" + entry(seq, kind, subject) + ",\"now\":100.000,\"reach\":1020}");
    }
}
