package dev.signet.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people read, in English or Chinese: the bundles {@code texts.properties} and {@code texts_zh.properties}. */
public final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])}");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts CHINESE = new Texts(Locale.CHINESE);

    /** Parsing a header takes time in the square of its length, and no person lists so many languages. */
    private static final int MAX_HEADER = 256;

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        // without a fallback, or the machine's own language would stand in for English
        this.bundle = ResourceBundle.getBundle(
                "dev.signet.web.text.texts",
                locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The texts in Chinese for any Chinese locale, else in English. */
    public static Texts in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** The texts that an {@code Accept-Language} header asks for (RFC 9110 section 12.5.4); English if it is unusable. */
    public static Texts acceptedBy(String acceptLanguage) {
        if (acceptLanguage.length() > MAX_HEADER) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return in(best == null ? Locale.ENGLISH : best);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    /** The language, for {@code lang} and {@code Content-Language}. */
    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key; {@code {0}}, {@code {1}} … are replaced by the arguments as they are, so that an apostrophe is
     * an apostrophe.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        return filled(bundle.getString(key), arguments);
    }

    /** The same; empty if there is no such key. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    static String filled(String text, Object... arguments) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            int place = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(
                    place < arguments.length ? String.valueOf(arguments[place]) : found.group());
        });
    }
}
