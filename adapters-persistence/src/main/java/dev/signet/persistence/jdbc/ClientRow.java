package dev.signet.persistence.jdbc;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.stamp.Stamp;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code clients}. */
@MappedEntity("clients")
record ClientRow(
        @Id String clientId,
        String name,
        boolean firstParty,
        @Nullable String secretDigest,
        @Nullable String jwkSet,
        String grantTypes,
        String redirectUris,
        String logoutUris,
        String origins,
        String audiences,
        String scopes,
        @Nullable String encryptionKey,
        String algorithm,
        @Nullable String backChannelLogoutUri,
        long stamp,
        long createdAt,
        @Nullable Long disabledAt) {

    static ClientRow from(Client client) {
        return new ClientRow(
                client.id().value(),
                client.name(),
                client.firstParty(),
                client.proof() instanceof ClientProof.Secret secret ? secret.digest() : null,
                client.proof() instanceof ClientProof.PrivateKey keys ? keys.jwkSet() : null,
                client.grantTypes().stream().map(GrantType::name).sorted().collect(Collectors.joining(" ")),
                lines(client.redirectUris().stream().map(RedirectUri::value).toList()),
                lines(client.logoutUris().stream().map(RedirectUri::value).toList()),
                lines(client.origins()),
                lines(client.audiences()),
                client.scopes().toString(),
                client.encryptionKey().orElse(null),
                client.algorithm().name(),
                client.backChannelLogoutUri().orElse(null),
                client.stamp().value(),
                client.createdAt().toEpochMilli(),
                client.disabledAt().map(Instant::toEpochMilli).orElse(null));
    }

    Client toDomain() {
        return new Client(
                new ClientId(clientId),
                name,
                firstParty,
                proof(),
                split(grantTypes, " ").stream().map(GrantType::valueOf).collect(Collectors.toSet()),
                split(redirectUris, "\n").stream().map(RedirectUri::new).toList(),
                split(logoutUris, "\n").stream().map(RedirectUri::new).toList(),
                Set.copyOf(split(origins, "\n")),
                Set.copyOf(split(audiences, "\n")),
                new Scopes(split(scopes, " ")),
                Optional.ofNullable(encryptionKey),
                JwsAlgorithm.valueOf(algorithm),
                Optional.ofNullable(backChannelLogoutUri),
                Stamp.of(stamp),
                Instant.ofEpochMilli(createdAt),
                Optional.ofNullable(disabledAt).map(Instant::ofEpochMilli));
    }

    private ClientProof proof() {
        if (secretDigest != null) {
            return new ClientProof.Secret(secretDigest);
        }
        return jwkSet == null ? new ClientProof.Nothing() : new ClientProof.PrivateKey(jwkSet);
    }

    private static String lines(Collection<String> all) {
        return String.join("\n", all);
    }

    private static List<String> split(String text, String between) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(between));
    }
}
