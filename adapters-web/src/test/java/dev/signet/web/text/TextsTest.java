package dev.signet.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.web.error.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Properties ENGLISH = bundle("texts.properties");
    private static final Properties CHINESE = bundle("texts_zh.properties");

    @Test
    void bothLanguagesHaveTheSameKeysAndNoEmptyText() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet()).isNotEmpty();
        assertThat(ENGLISH.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(CHINESE.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        ENGLISH.stringPropertyNames()
                .forEach(key -> assertThat(placeholders(CHINESE.getProperty(key, "")))
                        .isEqualTo(placeholders(ENGLISH.getProperty(key, ""))));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsTexts(Reason reason) {
        assertThat(ENGLISH).containsKeys("reason." + reason.code() + ".title", "reason." + reason.code() + ".detail");
    }

    @Test
    void noReasonIsLeftInTheTextsThatTheCodeHasForgotten() {
        assertThat(ENGLISH.stringPropertyNames())
                .filteredOn(key -> key.startsWith("reason."))
                .allMatch(key -> Reason.of(key.split("\\.")[1]).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | zh",
                "zh-CN,zh;q=0.9,en;q=0.8 | zh",
                "zh-Hant-TW | zh",
                "en | en",
                "en-GB,en;q=0.9,zh;q=0.1 | en",
                "en;q=0.1, zh;q=0.9 | zh",
                "de-CH,de;q=0.9 | en",
                "de, zh;q=0.2 | zh",
                "* | en",
                "'' | en",
                ";;;q=x | en",
            })
    void theLanguageIsWhatTheCallerLikesBest(String accept, String language) {
        assertThat(Texts.acceptedBy(accept).locale().toLanguageTag()).isEqualTo(language);
    }

    @Test
    void aHeaderLongerThanAnyPersonsIsNotRead() {
        String longest = "zh" + ",de;q=0.1".repeat(28) + "  ";
        assertThat(longest).hasSize(256);
        assertThat(Texts.acceptedBy(longest).locale()).isEqualTo(Locale.CHINESE);
        assertThat(Texts.acceptedBy(longest + " ").locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(Texts.in(Locale.FRENCH).get("field.missing")).isEqualTo("is missing");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void argumentsStandWhereTheirNumbersStood() {
        assertThat(Texts.filled("{1} isn't {0}, {1}", "a", "b")).isEqualTo("b isn't a, b");
        assertThat(Texts.filled("{0}{1}", "{1}", "x")).isEqualTo("{1}x");
    }

    @Test
    void aKeyThatDoesNotExistIsABug() {
        assertThatThrownBy(() -> Texts.in(Locale.ENGLISH).get("no.such.key"))
                .isInstanceOf(MissingResourceException.class);
    }

    private static String placeholders(String text) {
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        return matcher.results().map(found -> found.group()).sorted().toList().toString();
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
