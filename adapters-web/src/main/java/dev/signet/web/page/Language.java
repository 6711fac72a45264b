package dev.signet.web.page;

import dev.signet.web.error.Problems;
import dev.signet.web.text.Texts;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a page: what the visitor chose by the switch, else what the browser asks for.
 *
 * @param chosen the tag of the choice, which the links of the page keep
 */
record Language(Texts texts, Optional<String> chosen) {

    static final List<String> TAGS = List.of("en", "zh");
    static final String PARAMETER = "lang";

    /** For pages that take nothing else from their address. */
    static Language of(HttpRequest<?> request) {
        return of(request, Form.ofQuery(request).orElse(Form.EMPTY));
    }

    static Language of(HttpRequest<?> request, Form query) {
        Optional<String> chosen = query.find(PARAMETER).filter(TAGS::contains);
        return new Language(
                chosen.map(Locale::forLanguageTag).map(Texts::in).orElseGet(() -> Problems.texts(request)), chosen);
    }

    String tag() {
        return texts.locale().toLanguageTag();
    }
}
