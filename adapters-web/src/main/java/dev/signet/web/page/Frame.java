package dev.signet.web.page;

import dev.signet.web.text.Texts;
import java.util.List;

/**
 * What all pages have in common.
 *
 * @param switches the languages of the same page; none where there is nothing to come back to
 */
public record Frame(Texts texts, String title, List<Switch> switches) {

    /** A link to the same page in another language. */
    public record Switch(String tag, String label, String address, boolean isCurrent) {}

    public Frame {
        switches = List.copyOf(switches);
    }

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public String language() {
        return texts.locale().toLanguageTag();
    }

    public String style() {
        return Asset.STYLE.address();
    }

    public String script() {
        return Asset.SCRIPT.address();
    }
}
