package dev.signet.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.encoding.TimeOrdered;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdentityRules {

    private static final String COOKIE = "A".repeat(43);

    @Test
    void anIdIsSixteenBytesAndReadAgain() {
        var id = SomeSession.id(1);
        assertThat(id.toString()).hasSize(22);
        assertThat(SessionId.parse(id.toString())).contains(id);
    }

    @Test
    void aNewIdBeginsWithItsTimeSoThatTheTableGrowsAtItsEnd() {
        var now = Instant.parse("2026-11-20T10:15:30.123Z");
        var id = SessionId.issue(now, new byte[SessionId.RANDOM_BYTES]);
        var bytes = Base64Url.decode(id.value(), SessionId.BYTES).orElseThrow();
        assertThat(TimeOrdered.timeOf(bytes)).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AQAAAAAAAAAAAAAAAAAAA", "AQAAAAAAAAAAAAAAAAAAAB", "AQAAAAAAAAAAAAAAAAAAAA==", "+"})
    void anyOtherTextIsNoSessionId(String text) {
        assertThat(SessionId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionId(text));
    }

    @Test
    void anythingButTheRightNumberOfBytesDoesNotConstruct() {
        assertThatIllegalArgumentException().isThrownBy(() -> SessionId.of(new byte[15]));
        assertThatIllegalArgumentException().isThrownBy(() -> CookieSecret.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> CookieSecret.of(new byte[33]));
    }

    @Test
    void aCookieIsReadAgainAndDoesNotPrint() {
        var secret = CookieSecret.of(new byte[CookieSecret.BYTES]);
        assertThat(secret.reveal()).isEqualTo(COOKIE);
        assertThat(CookieSecret.parse(COOKIE)).contains(secret);
        assertThat(secret)
                .hasToString("CookieSecret[hidden]")
                .hasSameHashCodeAs(CookieSecret.parse(COOKIE).orElseThrow());
        assertThat(secret).isNotEqualTo(COOKIE);
    }

    @Test
    void aCookieIsKnownByTheDigestOfItsText() {
        assertThat(CookieSecret.parse(COOKIE).map(CookieSecret::digest))
                .contains(new CookieDigest("DwBzhbb51LfusnSGBa_hqYSgo7-j8BTQnip4TOnlzRo"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'', nothing",
        "AAAA, too short",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB, a trailing bit",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, padding",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, padding behind",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+, the other alphabet"
    })
    void anyOtherTextIsNoCookie(String text, String why) {
        assertThat(CookieSecret.parse(text)).as(why).isEmpty();
    }

    @Test
    void theLabelOfADeviceIsCutAndHasNoControls() {
        assertThat(label("Juliet's\n phone\u0000")).isEqualTo("Juliet's phone");
        assertThat(label("\uD83D\uDE00".repeat(121))).isEqualTo("\uD83D\uDE00".repeat(120));
        assertThat(label("x".repeat(120))).hasSize(120);
    }

    private static String label(String typed) {
        return new Device(DeviceType.PHONE, typed, "192.0.2.1").label();
    }
}
