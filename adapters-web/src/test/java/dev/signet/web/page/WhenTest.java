package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    private static final Instant NOW = Instant.parse("2026-11-20T20:44:07.123Z");
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Texts CHINESE = Texts.in(Locale.CHINESE);

    @ParameterizedTest
    @CsvSource({
        "-PT5S, just now, 刚刚",
        "PT0S, just now, 刚刚",
        "PT59S, just now, 刚刚",
        "PT1M, a minute ago, 1 分钟前",
        "PT2M, 2 minutes ago, 2 分钟前",
        "PT59M59S, 59 minutes ago, 59 分钟前",
        "PT1H, an hour ago, 1 小时前",
        "PT23H59M, 23 hours ago, 23 小时前",
        "P1D, a day ago, 1 天前",
        "P30D, 30 days ago, 30 天前",
        "'P31D', '20 Oct 2026, 20:44 UTC', 2026年10月20日 20:44 UTC"
    })
    void howLongAgoIsSaidInWords(Duration past, String english, String chinese) {
        assertThat(When.ago(NOW.minus(past), NOW, ENGLISH).words()).isEqualTo(english);
        assertThat(When.ago(NOW.minus(past), NOW, CHINESE).words()).isEqualTo(chinese);
    }

    @Test
    void aTimeNamesItsZoneAndProgramsGetItExactly() {
        assertThat(When.on(NOW, ENGLISH)).isEqualTo(new When("2026-11-20T20:44:07Z", "20 Nov 2026, 20:44 UTC"));
        assertThat(When.on(NOW, CHINESE).words()).isEqualTo("2026年11月20日 20:44 UTC");
        assertThat(When.ago(NOW, NOW, ENGLISH).exact()).isEqualTo("2026-11-20T20:44:07Z");
    }
}
