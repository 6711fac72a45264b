package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.storedKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.SigningKeys.Adding;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What {@link SigningKeys} promises. */
public interface SigningKeysContract extends StoreContract {

    private SigningKeys keys() {
        return stores().keys();
    }

    @Test
    default void thereAreNoKeysAtFirst() {
        assertThat(keys().all()).isEmpty();
    }

    @Test
    default void theFirstKeyComesBackAsItWas() {
        var key = storedKey("k-2026", NOW);

        assertThat(keys().addFirst(key)).isEqualTo(Adding.ADDED);

        assertThat(keys().all()).singleElement().usingRecursiveComparison().isEqualTo(key);
    }

    @Test
    default void aSecondFirstKeyIsNotAdded() {
        keys().addFirst(storedKey("one", NOW));

        assertThat(keys().addFirst(storedKey("two", NOW.plusSeconds(1)))).isEqualTo(Adding.ANOTHER_IS_FIRST);
        assertThat(keys().addFirst(storedKey("one", NOW))).isEqualTo(Adding.ANOTHER_IS_FIRST);

        assertThat(keys().all()).extracting(SigningKeys.StoredKey::kid).containsExactly("one");
    }

    @Test
    default void ofSeveralNodesThatStartAtOnceOneAddsItsKey() {
        var added = AtOnce.run(6, i -> keys().addFirst(storedKey("k" + i, NOW)));

        assertThat(Collections.frequency(added, Adding.ADDED)).isEqualTo(1);
        assertThat(keys().all()).hasSize(1);
    }
}
