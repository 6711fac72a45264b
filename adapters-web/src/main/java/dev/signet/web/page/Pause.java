package dev.signet.web.page;

import dev.signet.web.text.Texts;
import java.time.Duration;

/** How long somebody has to wait, in words that make a sentence end: never shorter than it is. */
final class Pause {

    private Pause() {}

    static String words(Duration pause, Texts texts) {
        long seconds = Math.max(1, pause.plusNanos(999_999_999).toSeconds());
        if (seconds < 90) {
            return counted(seconds, "second", texts);
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 90 ? counted(minutes, "minute", texts) : counted((minutes + 59) / 60, "hour", texts);
    }

    private static String counted(long count, String unit, Texts texts) {
        return texts.get("page.pause." + unit + (count == 1 ? "" : "s"), count);
    }
}
