package dev.signet.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Signet tells browsers about the shared cookie. A site sees the cookie's value alone, so the stage logs in once, reads the
 * line, and logs out again.
 */
final class CookieFacts {

    private static final List<String> SHOWN = List.of("Domain", "Path", "Secure", "HttpOnly", "SameSite", "Max-Age");

    private final SignetClient signet;
    private final Backstage backstage;
    private final Account account;
    private Optional<String> line = Optional.empty();

    CookieFacts(SignetClient signet, Backstage backstage, Account account) {
        this.signet = signet;
        this.backstage = backstage;
        this.account = account;
    }

    /** @param login that the browser sent, of which only the first characters are shown */
    List<Map<String, Object>> rows(Optional<Credential> login, Texts texts) {
        Map<String, String> told = told(texts);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(Meanings.ofCookie("Name", Credential.COOKIE_NAME, texts));
        rows.add(Meanings.ofCookie(
                "Value", login.map(shown -> Mask.of(shown, texts)).orElseGet(() -> texts.get("cookie.none")), texts));
        for (String name : SHOWN) {
            Optional.ofNullable(told.get(name.toLowerCase(Locale.ROOT)))
                    .ifPresent(value -> rows.add(Meanings.ofCookie(name, value, texts)));
        }
        if (!told.isEmpty() && !told.containsKey("max-age")) {
            rows.add(Meanings.ofCookie("Until", texts.get("cookie.until-closed"), texts));
        }
        return rows;
    }

    private Map<String, String> told(Texts texts) {
        return Stream.of(line().orElse("").split(";", -1))
                .skip(1)
                .map(String::strip)
                .map(attribute -> attribute.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0].toLowerCase(Locale.ROOT),
                        pair -> pair.length == 2 ? pair[1] : texts.get("cookie.yes"),
                        (a, b) -> a));
    }

    private synchronized Optional<String> line() {
        if (line.isEmpty() && backstage.cookieLine(account) instanceof Answer.Yes<String> told) {
            line = Optional.of(told.value());
            signet.logOut(
                    Credential.cookie(told.value().substring(0, told.value().indexOf(';'))));
        }
        return line;
    }
}
