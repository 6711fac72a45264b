package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_KEY_ENCRYPTION_KEY;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key that encrypts other keys at rest.
 *
 * @param id stands beside what it encrypted: 1 to 16 of {@code a-z 0-9 -}
 * @param key at least {@value #MIN_BYTES} bytes
 */
public record KeyEncryptionKey(String id, Secret key) {

    /** The least length of a key. */
    public static final int MIN_BYTES = 32;

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,16}");
    private static final String ADVICE =
            "write id:key, for instance k1: and then what `openssl rand -base64 32` prints";

    /** Reads {@code id:key,id2:key2}; the first one is for new work. */
    static List<KeyEncryptionKey> list(String text) {
        List<KeyEncryptionKey> keys = new ArrayList<>();
        for (String entry : text.split(",", -1)) {
            KeyEncryptionKey key = parse(entry.strip(), keys.size() + 1);
            if (keys.stream().anyMatch(other -> other.id.equals(key.id))) {
                throw bad("has two keys with the id " + key.id);
            }
            keys.add(key);
        }
        return List.copyOf(keys);
    }

    private static KeyEncryptionKey parse(String entry, int place) {
        int colon = entry.indexOf(':');
        String id = entry.substring(0, Math.max(colon, 0));
        if (entry.isEmpty() || colon == entry.length() - 1) {
            throw bad("is empty or ends with an empty key");
        }
        if (!ID.matcher(id).matches()) {
            throw bad("has no id of 1 to 16 small letters, digits or hyphens before key number " + place);
        }
        byte[] bytes = decode(entry.substring(colon + 1)).orElseThrow(() -> bad("has no base64 after " + id + ":"));
        if (bytes.length < MIN_BYTES) {
            throw bad("has only " + bytes.length + " bytes in the key " + id);
        }
        return new KeyEncryptionKey(id, Secret.of(bytes));
    }

    private static Optional<byte[]> decode(String text) {
        try {
            boolean url = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
            return Optional.of((url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static BadSetting bad(String whatIsWrong) {
        return new BadSetting(SIGNET_KEY_ENCRYPTION_KEY, whatIsWrong, ADVICE);
    }
}
