package dev.signet.web.page;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names and values of a form or a query ({@code application/x-www-form-urlencoded}), read strictly: a name that
 * stands twice would let two readers see two different values.
 */
record Form(Map<String, String> values) {

    static final Form EMPTY = new Form(Map.of());

    private static final int MOST_FIELDS = 32;
    private static final Pattern ENCODED = Pattern.compile("(?:[!-$'-~&&[^%]]|%[0-9A-Fa-f]{2})*+");

    Form {
        values = Map.copyOf(values);
    }

    /** Empty for a text that is no form, or an ambiguous one. */
    static Optional<Form> parse(String encoded) {
        Map<String, String> values = new HashMap<>();
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", MOST_FIELDS + 1)) {
            String[] parts = pair.split("=", 2);
            Optional<String> name = decode(parts[0]);
            Optional<String> value = decode(parts.length > 1 ? parts[1] : "");
            boolean bad = name.isEmpty() || value.isEmpty() || values.size() == MOST_FIELDS;
            if (bad || values.put(name.get(), value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Form(values));
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

    private static Optional<String> decode(String encoded) {
        if (!ENCODED.matcher(encoded).matches()) {
            return Optional.empty();
        }
        // byte by byte first, since the JDK's decoder turns broken UTF-8 into replacement characters
        byte[] bytes = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    /** It may hold a password. */
    @Override
    public String toString() {
        return "Form[hidden]";
    }
}
