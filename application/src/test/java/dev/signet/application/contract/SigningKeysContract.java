package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.storedKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.SigningKeys.Adding;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import java.util.Collections;
import java.util.List;
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

        assertThat(keys().all()).extracting(SigningKeys.StoredKey::kid).containsExactly(new Kid("one"));
    }

    @Test
    default void eachAlgorithmHasAFirstKeyOfItsOwn() {
        for (var algorithm : JwsAlgorithm.values()) {
            assertThat(keys().addFirst(storedKey("one-" + algorithm, algorithm, NOW)))
                    .isEqualTo(Adding.ADDED);
            assertThat(keys().addFirst(storedKey("two-" + algorithm, algorithm, NOW)))
                    .isEqualTo(Adding.ANOTHER_IS_FIRST);
        }

        assertThat(lives())
                .allMatch(KeyLife::signs)
                .extracting(KeyLife::algorithm)
                .containsExactlyInAnyOrder(JwsAlgorithm.values());
    }

    @Test
    default void ofSeveralNodesThatStartAtOnceOneAddsItsKey() {
        var added = AtOnce.run(6, i -> keys().addFirst(storedKey("k" + i, NOW)));

        assertThat(Collections.frequency(added, Adding.ADDED)).isEqualTo(1);
        assertThat(keys().all()).hasSize(1);
    }

    @Test
    default void theNextKeyIsPromotedAndTheOldOneRetiresAndIsRemoved() {
        var old = storedKey("old", NOW);
        var next = KeyLife.next(new Kid("next"), JwsAlgorithm.ES256, NOW.plusSeconds(1));
        keys().addFirst(old);

        underLock(() -> keys().add(storedKey("next", NOW.plusSeconds(1)).with(next)));
        assertThat(lives()).containsExactly(old.life(), next);

        var later = NOW.plusSeconds(601);
        underLock(() -> {
            keys().keep(old.life().retired(later));
            keys().keep(next.promoted());
        });
        assertThat(lives()).containsExactly(old.life().retired(later), next.promoted());
        assertThat(keys().has(old.kid())).isTrue();

        underLock(() -> keys().remove(old.kid()));
        assertThat(lives()).containsExactly(next.promoted());
        assertThat(keys().has(old.kid())).isFalse();
    }

    @Test
    default void oneChangeWaitsForTheOtherAndSeesIt() {
        keys().addFirst(storedKey("first", NOW));

        var seen = AtOnce.run(
                6,
                i -> stores().transactions().inOne(() -> {
                    int before = keys().lock().size();
                    keys().add(storedKey("k" + i, NOW).with(KeyLife.next(new Kid("k" + i), JwsAlgorithm.ES256, NOW)));
                    return before;
                }));

        assertThat(seen).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    default void aKeyIsSealedAnewUnlessSomebodyElseHasDoneSo() {
        var key = storedKey("k", NOW);
        keys().addFirst(key);

        keys().reseal(key.sealedBy("kek2", new byte[] {2}), "kek1");
        keys().reseal(key.sealedBy("kek3", new byte[] {3}), "kek1");

        assertThat(keys().all()).singleElement().usingRecursiveComparison().isEqualTo(key.sealedBy("kek2", new byte[] {2
        }));
    }

    private List<KeyLife> lives() {
        return keys().all().stream().map(SigningKeys.StoredKey::life).toList();
    }

    private void underLock(Runnable change) {
        stores().transactions().inOne(() -> {
            keys().lock();
            change.run();
            return true;
        });
    }
}
