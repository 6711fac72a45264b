package dev.signet.web.page;

import dev.signet.web.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Says something and leads nowhere.
 *
 * @param trace what finds the request in the log
 */
public record MessagePage(Frame frame, String detail, Optional<String> trace) implements Page {

    static MessagePage of(Language language, String key) {
        Texts texts = language.texts();
        return of(texts, texts.get(key + ".title"), texts.get(key + ".detail"), Optional.empty());
    }

    static MessagePage of(Texts texts, String title, String detail, Optional<String> trace) {
        return new MessagePage(new Frame(texts, title, List.of()), detail, trace);
    }

    @Override
    public String template() {
        return "message.jte";
    }
}
