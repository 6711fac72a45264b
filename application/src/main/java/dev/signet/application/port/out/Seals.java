package dev.signet.application.port.out;

import dev.signet.domain.refresh.KeyId;
import java.util.Collection;
import java.util.Optional;

/** HMAC-SHA-256 (RFC 2104) with keys that only we know: what we sealed, we recognise without having stored it. */
public interface Seals {

    /** The key that new families are sealed with. */
    KeyId newest();

    /** All that seal and recognise now. */
    Collection<KeyId> keys();

    /** The seal of a text, 32 bytes; empty when the key has been retired. The same text always gets the same seal. */
    Optional<byte[]> seal(KeyId key, String text);
}
