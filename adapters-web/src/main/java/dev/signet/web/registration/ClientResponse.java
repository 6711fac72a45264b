package dev.signet.web.registration;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.ProofMethod;
import dev.signet.domain.client.RedirectUri;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client as administrators see it.
 *
 * @param clientSecret once, when it was made
 */
@Serdeable
record ClientResponse(
        String clientId,
        String clientName,
        boolean firstParty,
        String tokenEndpointAuthMethod,
        @Nullable String clientSecret,
        List<String> grantTypes,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<String> origins,
        List<String> audiences,
        String scope,
        String idTokenSignedResponseAlg,
        boolean encryptsAccessTokens,
        @Nullable String backchannelLogoutUri,
        boolean disabled,
        long createdAt) {

    static ClientResponse from(Client client) {
        return from(client, Optional.empty());
    }

    static ClientResponse from(Client client, Optional<ClientSecret> secret) {
        return new ClientResponse(
                client.id().value(),
                client.name(),
                client.firstParty(),
                ProofMethod.of(client.proof()).wire(),
                secret.map(ClientSecret::reveal).orElse(null),
                client.grantTypes().stream().map(GrantType::wire).sorted().toList(),
                client.redirectUris().stream().map(RedirectUri::value).toList(),
                client.logoutUris().stream().map(RedirectUri::value).toList(),
                client.origins().stream().sorted().toList(),
                client.audiences().stream().sorted().toList(),
                client.scopes().toString(),
                client.algorithm().wire(),
                client.encryptionKey().isPresent(),
                client.backChannelLogoutUri().orElse(null),
                !client.isActive(),
                client.createdAt().getEpochSecond());
    }

    @Override
    public String toString() {
        return "ClientResponse[" + clientId + "]";
    }
}
