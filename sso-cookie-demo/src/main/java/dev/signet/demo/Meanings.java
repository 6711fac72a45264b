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

    private static final Map<String, String> OF_THE_COOKIE = Map.of(
            "Name", "The prefix is a promise that browsers keep: no script and no insecure page can write this cookie.",
            "Value", "256 random bits. Signet stores only their SHA-256.",
            "Domain", "Goes to every site below this one, which is why they share a login.",
            "Path", "Goes along with every page.",
            "Secure", "Travels over https only; this machine's own names count as such.",
            "HttpOnly", "No script of any page can read it.",
            "SameSite", "A foreign site's form does not take it along. A sibling's would, so Origin is checked too.",
            "Max-Age", "Kept this many seconds.",
            "Until", "Without \"remember me\" the browser forgets it when it closes.");

    private static final Map<String, String> OF_THE_LOGIN = Map.ofEntries(
            Map.entry("alg", "How it is signed. A reader decides this for itself and never believes the token."),
            Map.entry("kid", "Which of Signet's public keys checks it."),
            Map.entry("typ", "An access token, so that no other kind passes for one."),
            Map.entry("iss", "Who issued it."),
            Map.entry("sub", "Whom it is about: an id, never a name or an address."),
            Map.entry("aud", "Whom it is for; anybody else refuses it."),
            Map.entry("exp", "When it ends by itself, ten minutes after it was made."),
            Map.entry("iat", "When it was made."),
            Map.entry("jti", "Its own id, so that this one token can be withdrawn."),
            Map.entry("client_id", "Which program asked for it."),
            Map.entry("scope", "What it opens."),
            Map.entry("sid", "The session it belongs to: once that ends, this is refused."),
            Map.entry("auth_time", "When the password was last typed."),
            Map.entry("acr", "How sure that sign-in was."),
            Map.entry("amr", "By what means: a password."),
            Map.entry("stamp", "The user's stamp at sign-in. If the user's has grown since, the login is over."),
            Map.entry("idle_expires_at", "When it ends if nothing happens."),
            Map.entry("expires_at", "When it ends in any case."));

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

    static Map<String, Object> ofCookie(String name, String value) {
        return row(name, value, OF_THE_COOKIE.getOrDefault(name, ""));
    }

    /** One row for each field; one that is new to us comes first, so that it is seen. */
    static List<Map<String, Object>> ofLogin(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .sorted(Comparator.comparingInt(field -> ORDER.indexOf(field.getKey())))
                .map(field -> row(
                        field.getKey(),
                        shown(field.getKey(), field.getValue()),
                        OF_THE_LOGIN.getOrDefault(field.getKey(), "")))
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
