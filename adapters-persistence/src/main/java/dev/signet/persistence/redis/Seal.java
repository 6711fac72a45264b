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
 * Seals what goes into Redis, so that whoever may write there can invent nothing. A sealed message is: version and length
 * of the key's id in one byte, the key's id, {@value #BYTES} bytes of seal, content.
 */
@Singleton
@Requires(property = "redis")
final class Seal {

    static final int BYTES = 16;

    private static final byte VERSION = 2;
    private static final int BITS_OF_LENGTH = 5;
    private static final int LONGEST_KEY_ID = 16;

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
        var id = Wording.ascii(key.value());
        var seal = sealOf(key, place, content).orElseThrow(() -> new IllegalStateException("no key " + key));
        return ByteBuffer.allocate(1 + id.length + BYTES + content.length)
                .put((byte) (VERSION << BITS_OF_LENGTH | id.length))
                .put(id)
                .put(seal)
                .put(content)
                .array();
    }

    /** The content, if we sealed it for this place with a key that we still have. */
    Optional<byte[]> open(String place, byte[] closed) {
        if (closed.length == 0 || closed[0] >> BITS_OF_LENGTH != VERSION) {
            return Optional.empty();
        }
        int sealAt = 1 + (closed[0] & (1 << BITS_OF_LENGTH) - 1);
        int contentAt = sealAt + BYTES;
        if (sealAt == 1 || sealAt > 1 + LONGEST_KEY_ID || closed.length < contentAt) {
            return Optional.empty();
        }
        var key = new KeyId(Wording.text(Arrays.copyOfRange(closed, 1, sealAt)));
        var content = Arrays.copyOfRange(closed, contentAt, closed.length);
        return sealOf(key, place, content)
                .filter(seal -> MessageDigest.isEqual(seal, Arrays.copyOfRange(closed, sealAt, contentAt)))
                .map(seal -> content);
    }

    /** No other text that these keys seal begins with the same word. */
    private Optional<byte[]> sealOf(KeyId key, String place, byte[] content) {
        return seals.seal(key, "redis|" + VERSION + "|" + place + "|" + Base64Url.encode(content))
                .map(seal -> Arrays.copyOf(seal, BYTES));
    }
}
