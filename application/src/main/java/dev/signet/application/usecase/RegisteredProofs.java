package dev.signet.application.usecase;

import dev.signet.application.port.out.ClientAssertions;
import dev.signet.application.port.out.Randomness;
import dev.signet.application.port.out.TokenEncryption;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.client.ProofMethod;
import dev.signet.domain.client.Registration;
import dev.signet.domain.client.RegistrationFlaw;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how a registered client will prove itself, and makes what it needs for that. */
final class RegisteredProofs {

    private final ClientAssertions assertions;
    private final TokenEncryption encryption;
    private final Randomness randomness;

    RegisteredProofs(ClientAssertions assertions, TokenEncryption encryption, Randomness randomness) {
        this.assertions = assertions;
        this.encryption = encryption;
        this.randomness = randomness;
    }

    /** @param secret what nobody will be shown again, if one was made */
    record Proof(ClientProof proof, Optional<ClientSecret> secret) {}

    List<RegistrationFlaw> flaws(Registration wanted) {
        var badKeys = wanted.jwks().filter(keys -> !assertions.areKeys(keys)).map(keys -> RegistrationFlaw.JWKS);
        var badKey = wanted.encryptionKey()
                .filter(key -> !encryption.isKey(key))
                .map(key -> RegistrationFlaw.ENCRYPTION_KEY);
        return Stream.of(wanted.flaws().stream(), badKeys.stream(), badKey.stream())
                .flatMap(flaws -> flaws)
                .distinct()
                .toList();
    }

    /** @param before how it has proved itself so far; a secret stays */
    Proof proof(Registration wanted, Optional<ClientProof> before) {
        var method = wanted.method().orElseThrow();
        if (method == ProofMethod.PRIVATE_KEY_JWT) {
            return new Proof(new ClientProof.PrivateKey(wanted.jwks().orElseThrow()), Optional.empty());
        }
        return method == ProofMethod.NONE
                ? new Proof(new ClientProof.Nothing(), Optional.empty())
                : before.filter(ClientProof.Secret.class::isInstance)
                        .map(kept -> new Proof(kept, Optional.empty()))
                        .orElseGet(this::newSecret);
    }

    Proof newSecret() {
        var secret = ClientSecret.of(randomness.bytes(ClientSecret.BYTES));
        return new Proof(new ClientProof.Secret(secret.digest()), Optional.of(secret));
    }
}
