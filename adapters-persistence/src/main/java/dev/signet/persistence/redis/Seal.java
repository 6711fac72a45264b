package dev.signet.persistence.redis;

import dev.signet.application.port.out.Seals;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.refresh.KeyId;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Seals what goes into Redis, so that whoever may write there can invent nothing. A sealed message is: version and mark
 * of the key in one byte, {@value #BYTES} bytes of seal, content. The mark spares trying keys in vain, and proves nothing.
 */
@Singleton
@Requires(property = "redis")
final class Seal {

    static final int BYTES = 16;

    private static final int VERSION = 3;
    private static final int BITS_OF_MARK = 5;
    private static final int CONTENT_AT = 1 + BYTES;

    private final Seals seals;

    Seal(Seals seals) {
        this.seals = seals;
    }

    /**
     * Seals a content.
     *
     * @param place where it is going to be; elsewhere its seal does not count
     */
    byte[] close(String place, byte[] content) {
        var key = seals.newest();
        var seal = sealOf(key, place, content).orElseThrow(() -> new IllegalStateException("no key " + key));
        return ByteBuffer.allocate(CONTENT_AT + content.length)
                .put(first(key))
                .put(seal)
                .put(content)
                .array();
    }

    /** The content, if we sealed it for this place with a key that we still have. */
    Optional<byte[]> open(String place, byte[] closed) {
        if (closed.length < CONTENT_AT) {
            return Optional.empty();
        }
        var content = Arrays.copyOfRange(closed, CONTENT_AT, closed.length);
        return seals.keys().stream()
                .filter(key -> first(key) == closed[0])
                .flatMap(key -> sealOf(key, place, content).stream())
                .filter(seal -> MessageDigest.isEqual(seal, Arrays.copyOfRange(closed, 1, CONTENT_AT)))
                .findAny()
                .map(seal -> content);
    }

    private static byte first(KeyId key) {
        int mark = key.value().hashCode() & (1 << BITS_OF_MARK) - 1;
        return (byte) (VERSION << BITS_OF_MARK | mark);
    }

    /** No other text that these keys seal begins with the same word. */
    private Optional<byte[]> sealOf(KeyId key, String place, byte[] content) {
        return seals.seal(key, "redis|" + VERSION + "|" + place + "|" + Base64Url.encode(content))
                .map(seal -> Arrays.copyOf(seal, BYTES));
    }
}
