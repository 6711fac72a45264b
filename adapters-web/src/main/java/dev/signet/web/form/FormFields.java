package dev.signet.web.form;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code application/x-www-form-urlencoded} strictly: a name that stands twice would let two readers see two
 * different values, and an escape that is none would let them guess.
 */
public final class FormFields {

    private static final int MOST_FIELDS = 32;
    private static final Pattern ENCODED = Pattern.compile("(?:[!-$'-~&&[^%]]|%[0-9A-Fa-f]{2})*+");

    private FormFields() {}

    /** Names and values; empty for a text that is no form, or an ambiguous one. */
    public static Optional<Map<String, String>> parse(String encoded) {
        return parseAll(encoded)
                .filter(all -> all.values().stream().allMatch(values -> values.size() == 1))
                .map(all -> all.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().getFirst())));
    }

    /** The same, for whoever has an answer to a name that stands twice. */
    public static Optional<Map<String, List<String>>> parseAll(String encoded) {
        Map<String, List<String>> values = new HashMap<>();
        var pairs = encoded.isEmpty() ? new String[0] : encoded.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            return Optional.empty();
        }
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            Optional<String> name = decode(parts[0]);
            Optional<String> value = decode(parts.length > 1 ? parts[1] : "");
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            values.computeIfAbsent(name.get(), first -> new ArrayList<>()).add(value.get());
        }
        return Optional.of(values);
    }

    /** One name or value. */
    public static Optional<String> decode(String encoded) {
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
}
