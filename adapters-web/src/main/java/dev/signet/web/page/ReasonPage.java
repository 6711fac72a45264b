package dev.signet.web.page;

import dev.signet.web.error.Reason;
import java.util.List;

/** Explains a stable word of our problems to whoever programs against us. */
public record ReasonPage(Frame frame, String detail, String code, int status) implements Page {

    static ReasonPage of(Language language, Reason reason) {
        return new ReasonPage(
                new Frame(language.texts(), reason.title(language.texts()), List.of()),
                reason.detail(language.texts()),
                reason.code(),
                reason.status().getCode());
    }

    @Override
    public String template() {
        return "reason.jte";
    }
}
