package dev.signet.domain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.stamp.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRules {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Client client(ClientProof proof, GrantType... types) {
        return new Client(
                new ClientId("c_erp"),
                "ERP",
                false,
                proof,
                Set.of(types),
                List.of(new RedirectUri("https://erp.example.com/cb")),
                List.of(new RedirectUri("https://erp.example.com/bye")),
                Set.of(),
                Set.of(),
                Scopes.of("openid"),
                Optional.empty(),
                JwsAlgorithm.ES256,
                Optional.empty(),
                Stamp.first(),
                NOW,
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c_erp", "c_1", "c_a-b_c", "c_123456789012345678901234567890123456789012345678"})
    void anIdBeginsWithTheMarkOfClients(String text) {
        assertThat(ClientId.parse(text)).map(ClientId::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "erp",
                "c_",
                "C_erp",
                "c_ERP",
                "c_-a",
                "c_a b",
                "c_\u00e9",
                "c_1234567890123456789012345678901234567890123456789"
            })
    void anythingElseIsNoId(String text) {
        assertThat(ClientId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientId(text));
    }

    @Test
    void mayOnlyWhatItIsRegisteredFor() {
        var erp = client(new ClientProof.Nothing(), GrantType.AUTHORIZATION_CODE);
        assertThat(erp.may(GrantType.AUTHORIZATION_CODE)).isTrue();
        assertThat(erp.may(GrantType.REFRESH_TOKEN)).isFalse();
        assertThat(erp.redirectTo("https://erp.example.com/cb")).isPresent();
        assertThat(erp.redirectTo("https://erp.example.com/bye")).isEmpty();
        assertThat(erp.redirectTo("not an address")).isEmpty();
        assertThat(erp.logoutTo("https://erp.example.com/bye")).isPresent();
    }

    @Test
    void actsInItsOwnNameOnlyIfItCanProveIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(new ClientProof.Nothing(), GrantType.CLIENT_CREDENTIALS));
        assertThat(client(new ClientProof.Secret("digest"), GrantType.CLIENT_CREDENTIALS)
                        .may(GrantType.CLIENT_CREDENTIALS))
                .isTrue();
    }

    @Test
    void disablingVoidsWhatWasIssuedAndEnablingDoesNotBringItBack() {
        var erp = client(new ClientProof.Nothing(), GrantType.AUTHORIZATION_CODE);
        var disabled = erp.disable(NOW);
        assertThat(disabled.may(GrantType.AUTHORIZATION_CODE)).isFalse();
        assertThat(disabled.stamp()).isEqualTo(Stamp.of(2));
        assertThat(disabled.enable().isActive()).isTrue();
        assertThat(disabled.enable().stamp()).isEqualTo(Stamp.of(2));
    }

    @Test
    void aSecretShowsOnlyItsDigest() {
        var secret = ClientSecret.of(new byte[32]);
        assertThat(secret.reveal()).hasSize(43);
        assertThat(secret).hasToString("ClientSecret[hidden]");
        assertThat(secret.hasDigest(secret.digest())).isTrue();
        assertThat(secret.hasDigest("other")).isFalse();
        assertThat(ClientSecret.parse(secret.reveal()).orElseThrow().digest()).isEqualTo(secret.digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "1234567890123456789012345678901", "with blanks 123456789012345678901234567890"})
    void aSecretIsLongAndVisible(String text) {
        assertThat(ClientSecret.parse(text)).isEmpty();
    }
}
