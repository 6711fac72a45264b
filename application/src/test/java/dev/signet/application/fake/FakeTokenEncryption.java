package dev.signet.application.fake;

import dev.signet.application.port.out.TokenEncryption;
import dev.signet.domain.access.AccessToken;

/** Shows by its first word that nobody reads it. */
public final class FakeTokenEncryption implements TokenEncryption {

    @Override
    public boolean isKey(String jwk) {
        return jwk.startsWith("{");
    }

    @Override
    public AccessToken encrypt(AccessToken signed, String jwk) {
        return AccessToken.of("encrypted." + signed.reveal());
    }
}
