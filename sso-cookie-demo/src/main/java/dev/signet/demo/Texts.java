package dev.signet.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What people read, in the language that they chose by the switch, or else the one that their browser asks for: the bundles
 * {@code texts.properties} and {@code texts_zh.properties}.
 *
 * @param chosen whether links and forms have to keep the language
 */
record Texts(Locale language, boolean chosen) {

    static final List<String> TAGS = List.of("en", "zh");
    static final Texts ENGLISH = new Texts(Locale.ENGLISH, false);

    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.CHINESE);

    /** Parsing a header takes time in the square of its length, and no person lists so many languages. */
    private static final int MAX_HEADER = 256;

    static Texts of(Request request) {
        Optional<String> chosen = request.parameter("lang").filter(TAGS::contains);
        return chosen.map(tag -> new Texts(Locale.forLanguageTag(tag), true))
                .orElseGet(() -> acceptedBy(request.acceptLanguage()));
    }

    static Texts acceptedBy(String header) {
        if (header.length() > MAX_HEADER) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
            return best == null ? ENGLISH : new Texts(best, false);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    String tag() {
        return language.toLanguageTag();
    }

    /** An address of ours that keeps the choice. */
    String keeping(String path) {
        return chosen ? path + "?lang=" + tag() : path;
    }

    /**
     * The text of a key; each {@code {0}} gives way to the argument.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    String get(String key, String... argument) {
        String text = bundle().getString(key);
        return argument.length == 0 ? text : text.replace("{0}", argument[0]);
    }

    Optional<String> find(String key) {
        return bundle().containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** All texts whose keys begin so. */
    List<String> keys(String beginning) {
        return bundle().keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /** Without a fallback, or the machine's own language would stand in for English. */
    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "dev.signet.demo.texts",
                language.equals(Locale.ENGLISH) ? Locale.ROOT : language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The links to the same page in each language. */
    String switches(String path) {
        StringBuilder links = new StringBuilder();
        for (String tag : TAGS) {
            links.append("<a href=\"%s?lang=%s\" hreflang=\"%s\" lang=\"%s\"%s>%s</a>%n"
                    .formatted(
                            path,
                            tag,
                            tag,
                            tag,
                            tag.equals(tag()) ? " aria-current=\"true\"" : "",
                            get("language." + tag)));
        }
        return "<nav class=\"languages\" aria-label=\"%s\">%n%s</nav>%n".formatted(get("language"), links);
    }
}
