package dev.signet.web.oauth;

import dev.signet.web.form.FormFields;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request to an endpoint of OAuth (RFC 6749 appendix B). One without a value counts as left out
 * (RFC 6749 section 3.1), and one that stands twice spoils the request.
 */
record FormBody(Map<String, String> values) {

    private static final int LONGEST_VALUE = 16 * 1024;

    FormBody {
        values = Map.copyOf(values);
    }

    /** Empty for a body that is no form, an ambiguous one, or one with a value beyond all measure. */
    static Optional<FormBody> read(HttpRequest<?> request, byte @Nullable [] body) {
        if (!isForm(request)) {
            return Optional.empty();
        }
        var text = body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
        return FormFields.parse(text)
                .filter(fields -> fields.values().stream().allMatch(value -> value.length() <= LONGEST_VALUE))
                .map(FormBody::new);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    private static boolean isForm(HttpRequest<?> request) {
        var types = request.getHeaders().getAll(HttpHeaders.CONTENT_TYPE);
        return types.size() == 1
                && MediaType.APPLICATION_FORM_URLENCODED.equalsIgnoreCase(
                        types.getFirst().split(";", 2)[0].strip());
    }

    /** It holds secrets. */
    @Override
    public String toString() {
        return "FormBody[hidden]";
    }
}
