package dev.signet.web.page;

import dev.signet.web.form.FormFields;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import java.util.Optional;

/** The names and values of a form or a query. */
record Form(Map<String, String> values) {

    static final Form EMPTY = new Form(Map.of());

    Form {
        values = Map.copyOf(values);
    }

    /** Empty for a text that is no form, or an ambiguous one. */
    static Optional<Form> parse(String encoded) {
        return FormFields.parse(encoded).map(Form::new);
    }

    static Optional<Form> ofQuery(HttpRequest<?> request) {
        return parse(Optional.ofNullable(request.getUri().getRawQuery()).orElse(""));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** What was typed; nothing where the browser sent no such field. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a box was ticked: browsers leave out the others. */
    boolean isTicked(String name) {
        return values.containsKey(name);
    }

    /** It may hold a password. */
    @Override
    public String toString() {
        return "Form[hidden]";
    }
}
