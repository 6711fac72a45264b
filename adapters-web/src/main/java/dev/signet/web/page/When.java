package dev.signet.web.page;

import dev.signet.web.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A moment, for people. The server does not know their time zone, so it says how long ago, or the time in UTC by name.
 *
 * @param exact for {@code <time datetime>}
 */
public record When(String exact, String words) {

    private static final int DAYS_TO_COUNT = 30;

    static When on(Instant at, Texts texts) {
        var pattern = DateTimeFormatter.ofPattern(texts.get("page.time.on"), texts.locale());
        return new When(exact(at), pattern.format(at.atOffset(ZoneOffset.UTC)));
    }

    /** A moment that seems to lie ahead was just now: clocks differ a little. */
    static When ago(Instant at, Instant now, Texts texts) {
        Duration past = Duration.between(at, now);
        if (past.toDays() > DAYS_TO_COUNT) {
            return on(at, texts);
        }
        return new When(exact(at), past.toMinutes() < 1 ? texts.get("page.time.now") : counted(past, texts));
    }

    private static String counted(Duration past, Texts texts) {
        if (past.toHours() < 1) {
            return counted(past.toMinutes(), "minute", texts);
        }
        return past.toDays() < 1 ? counted(past.toHours(), "hour", texts) : counted(past.toDays(), "day", texts);
    }

    private static String counted(long count, String unit, Texts texts) {
        return texts.get("page.time." + unit + (count == 1 ? "" : "s"), count);
    }

    private static String exact(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
