package dev.signet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** ADR-5: one room sets cookies. A header's name is a constant that the compiler inlines, so the sources are read. */
class SetCookieRules {

    private static final Path WEB = Path.of("src", "main", "java", "dev", "signet", "web");
    private static final Pattern SETS_A_COOKIE = Pattern.compile("SET_COOKIE|\"(?i:set-cookie)\"");

    @Test
    void onlyTheRoomOfCookiesSetsOne() throws IOException {
        assertThat(roomsThatSetACookie(WEB)).containsOnly("cookie");
    }

    @Test
    void anotherRoomThatSetsOneIsFound() {
        assertThat(SETS_A_COOKIE.matcher("response.header(\"set-cookie\", it)").find())
                .isTrue();
        assertThat(SETS_A_COOKIE.matcher("add(HttpHeaders.SET_COOKIE, it)").find())
                .isTrue();
        assertThat(SETS_A_COOKIE
                        .matcher("set(HttpHeaders.VARY, HttpHeaders.COOKIE)")
                        .find())
                .isFalse();
    }

    private static List<String> roomsThatSetACookie(Path web) throws IOException {
        try (var sources = Files.walk(web)) {
            return sources.filter(Files::isRegularFile)
                    .filter(source -> SETS_A_COOKIE.matcher(read(source)).find())
                    .map(source -> web.relativize(source).getName(0).toString())
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
