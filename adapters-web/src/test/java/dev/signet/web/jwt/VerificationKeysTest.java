package dev.signet.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import dev.signet.application.fake.FakeAuditLog;
import dev.signet.application.fake.FakeDatabase;
import dev.signet.application.fake.FakeSigningKeys;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.Kid;
import dev.signet.web.main.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerificationKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String K1 = "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String K2 = "k2:YWJjZGVmZ2hpamFiY2RlZmdoaWphYmNkZWZnaGlqYWI=";

    private final FakeDatabase database = new FakeDatabase();
    private final FakeSigningKeys store = new FakeSigningKeys(database);
    private final KeyVault vault = vault(K1);
    private final VerificationKeys keys = new VerificationKeys(vault);
    private final Kid first = store.all().getFirst().kid();

    @Test
    void theFirstStartMakesAKeyThatSigns() {
        assertThat(store.all()).hasSize(1);
        assertThat(signer()).isEqualTo(first);
        assertThat(keys.named(first)).isPresent();
        assertThat(shown()).containsExactly(first);
    }

    @Test
    void aKeyThatAnotherNodeMadeIsKnownAfterTheNextReading() {
        var next = vault.make(JwsAlgorithm.ES256, NOW);
        store.add(next);
        assertThat(keys.named(next.kid())).isEmpty();
        assertThat(keys.mayCome(next.kid())).isTrue();
        keys.read();
        assertThat(keys.named(next.kid())).isPresent();
        assertThat(shown()).containsExactlyInAnyOrder(first, next.kid());
        assertThat(signer()).isEqualTo(first);
    }

    @Test
    void eachAlgorithmIsSignedByItsOwnKeyOnceThereIsOne() {
        var next = vault.make(JwsAlgorithm.RS256, NOW);
        assertThatThrownBy(() -> keys.signing(JwsAlgorithm.RS256)).isInstanceOf(Unavailable.class);
        store.addFirst(next.with(next.life().promoted()));
        assertThat(keys.signing(JwsAlgorithm.RS256).publicJwk().getKeyID())
                .isEqualTo(next.kid().value());
        assertThat(signer()).isEqualTo(first);
    }

    @Test
    void whatIsDroppedVerifiesNothingAndIsNotExpectedBack() {
        assertThat(keys.drop(first)).isTrue();
        assertThat(keys.named(first)).isEmpty();
        assertThat(keys.mayCome(first)).isFalse();
        assertThat(shown()).isEmpty();
        assertThat(keys.drop(first)).isFalse();
    }

    /** Whoever read the store before the key was removed there would put it back. */
    @Test
    void aReadingThatSawTheDroppedKeyDoesNotBringItBack() {
        keys.drop(first);
        keys.read();
        assertThat(keys.named(first)).isEmpty();
    }

    @Test
    void whoeverSignsRightAfterADropSignsWithTheKeyInItsPlace() {
        var next = vault.make(JwsAlgorithm.ES256, NOW);
        store.remove(first);
        store.add(next.with(next.life().promoted()));
        keys.drop(first);
        assertThat(signer()).isEqualTo(next.kid());
    }

    @Test
    void aNameThatNoKeyOfOursHasIsNotWaitedFor() {
        assertThat(keys.mayCome(new Kid("ours"))).isFalse();
        assertThat(keys.mayCome(new Kid("x".repeat(44)))).isFalse();
        assertThat(keys.mayCome(new Kid("x".repeat(43)))).isTrue();
    }

    @Test
    void whatAnOlderKeySealedIsSealedAnewSoThatThatOneCanGo() {
        new VerificationKeys(vault(K1 + "," + K2));
        assertThat(sealers()).containsExactly("k1");
        new VerificationKeys(vault(K2 + "," + K1));
        assertThat(sealers()).containsExactly("k2");
        assertThat(new VerificationKeys(vault(K2)).named(first)).isPresent();
    }

    @Test
    void aKeyThatNobodyCanOpenStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new VerificationKeys(vault(K2)))
                .withMessageContaining("SIGNET_KEY_ENCRYPTION_KEY");
    }

    private KeyVault vault(String keyEncryptionKeys) {
        var settings = Settings.read(
                Map.of("SIGNET_DB_URL", "jdbc:h2:mem:none", "SIGNET_KEY_ENCRYPTION_KEY", keyEncryptionKeys));
        return new KeyVault(
                store, new KeyRing(settings), Keys.AS_CHOSEN, InstantSource.fixed(NOW), new FakeAuditLog(database));
    }

    private Kid signer() {
        return new Kid(keys.signing(JwsAlgorithm.ES256).publicJwk().getKeyID());
    }

    private List<Kid> shown() {
        return keys.retrieveJsonWebKeys().stream()
                .map(JWK::getKeyID)
                .map(Kid::new)
                .toList();
    }

    private List<String> sealers() {
        return store.all().stream().map(StoredKey::keyEncryptionKey).toList();
    }
}
