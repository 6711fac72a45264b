package dev.signet.web.form;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
