package dev.signet.web.registration;

import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.ProofMethod;
import dev.signet.domain.client.Registration;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator writes down of a client, by the names of RFC 7591 section 2 where it has one. What is left out is the
 * least that it can be.
 *
 * @param clientSecret in the file at the start alone; the admin API makes secrets by itself
 */
@Serdeable
record ClientRequest(
        String clientId,
        String clientName,
        @Nullable Boolean firstParty,
        @Nullable String tokenEndpointAuthMethod,
        @Nullable String clientSecret,
        @Nullable JsonNode jwks,
        @Nullable List<String> grantTypes,
        @Nullable List<String> redirectUris,
        @Nullable List<String> postLogoutRedirectUris,
        @Nullable List<String> origins,
        @Nullable List<String> audiences,
        @Nullable String scope,
        @Nullable String idTokenSignedResponseAlg,
        @Nullable JsonNode accessTokenEncryptionKey,
        @Nullable String backchannelLogoutUri) {

    Registration toDomain(JsonMapper mapper) {
        return new Registration(
                clientId,
                clientName,
                Boolean.TRUE.equals(firstParty),
                or(tokenEndpointAuthMethod, ProofMethod.CLIENT_SECRET_BASIC.wire()),
                Optional.ofNullable(jwks).map(keys -> text(keys, mapper)),
                grantTypes == null ? List.of(GrantType.AUTHORIZATION_CODE.wire()) : grantTypes,
                all(redirectUris),
                all(postLogoutRedirectUris),
                all(origins),
                all(audiences),
                or(scope, ""),
                or(idTokenSignedResponseAlg, JwsAlgorithm.ES256.wire()),
                Optional.ofNullable(accessTokenEncryptionKey).map(key -> text(key, mapper)),
                Optional.ofNullable(backchannelLogoutUri));
    }

    private static String or(@Nullable String text, String byDefault) {
        return text == null ? byDefault : text;
    }

    private static List<String> all(@Nullable List<String> some) {
        return some == null ? List.of() : some;
    }

    private static String text(JsonNode keys, JsonMapper mapper) {
        try {
            return new String(mapper.writeValueAsBytes(keys), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String toString() {
        return "ClientRequest[" + clientId + "]";
    }
}
