package dev.signet.application.usecase;

import dev.signet.application.port.out.TokenEncryption;
import dev.signet.application.port.out.TokenMint;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.JwsAlgorithm;

/** Makes the access tokens of a client as it is registered: signed by its algorithm, and encrypted if its API wants that. */
final class ClientTokenMint {

    private final TokenMint mint;
    private final TokenEncryption encryption;

    ClientTokenMint(TokenMint mint, TokenEncryption encryption) {
        this.mint = mint;
        this.encryption = encryption;
    }

    AccessToken mint(AccessClaims claims, Client client) {
        return mint(claims, client, client.algorithm());
    }

    AccessToken mint(AccessClaims claims, Client client, JwsAlgorithm algorithm) {
        var signed = mint.mint(claims, algorithm);
        return client.encryptionKey()
                .map(key -> encryption.encrypt(signed, key))
                .orElse(signed);
    }
}
