package dev.signet.web.fastlane;

import io.netty.util.AsciiString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code Date} (RFC 9110 section 6.6.1) in the one form that its section 5.6.7 lets us write; written once a second. */
final class DateHeader {

    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private volatile Written latest = written(0);

    private record Written(long second, AsciiString text) {}

    AsciiString at(Instant now) {
        var known = latest;
        if (known.second() != now.getEpochSecond()) {
            known = written(now.getEpochSecond());
            latest = known;
        }
        return known.text();
    }

    private static Written written(long second) {
        return new Written(second, AsciiString.of(IMF_FIXDATE.format(Instant.ofEpochSecond(second))));
    }
}
