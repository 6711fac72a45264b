package dev.signet.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the fields of a cookie, a session and a token say, one sentence each. */
final class Meanings {

    /** Who, then what for, then until when: as one would tell it. */
    private static final List<String> ORDER = List.of(
            "typ",
            "alg",
            "kid",
            "iss",
            "sub",
            "aud",
            "client_id",
            "scope",
            "sid",
            "stamp",
            "auth_time",
            "acr",
            "amr",
            "iat",
            "exp",
            "idle_expires_at",
            "expires_at",
            "jti");

    private static final Set<String> TIMES = Set.of("exp", "iat", "auth_time", "idle_expires_at", "expires_at");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Meanings() {}

    static Map<String, Object> ofCookie(String name, String value, Texts texts) {
        return row(name, value, texts.find("cookie." + name).orElse(""));
    }

    /** One row for each field; one that is new to us comes first, so that it is seen. */
    static List<Map<String, Object>> ofLogin(Map<String, Object> fields, Texts texts) {
        return fields.entrySet().stream()
                .sorted(Comparator.comparingInt(field -> ORDER.indexOf(field.getKey())))
                .map(field -> row(
                        field.getKey(),
                        shown(field.getKey(), field.getValue()),
                        texts.find("login." + field.getKey()).orElse("")))
                .toList();
    }

    private static String shown(String name, Object value) {
        return TIMES.contains(name) && value instanceof Number seconds
                ? seconds.longValue() + " = " + CLOCK.format(Instant.ofEpochSecond(seconds.longValue()))
                : value instanceof List<?> list
                        ? String.join(", ", list.stream().map(String::valueOf).toList())
                        : String.valueOf(value);
    }

    private static Map<String, Object> row(String name, String value, String meaning) {
        return Json.object("name", name, "value", value, "meaning", meaning);
    }
}
