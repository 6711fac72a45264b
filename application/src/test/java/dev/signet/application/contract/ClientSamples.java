package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.bytes;
import static dev.signet.application.contract.Samples.sessionId;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.Grant;
import dev.signet.domain.client.GrantId;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.AuthorizationCode;
import dev.signet.domain.code.CodeChallenge;
import dev.signet.domain.code.IssuedCode;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clients, grants and codes to try things on. */
public final class ClientSamples {

    private ClientSamples() {}

    public static Client client(String id, ClientProof proof) {
        return new Client(
                new ClientId(id),
                "Käthes ERP & Söhne",
                false,
                proof,
                Set.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN),
                List.of(
                        new RedirectUri("https://erp.example.com/cb?a=b c".replace(' ', '+')),
                        new RedirectUri("http://[::1]/cb")),
                List.of(new RedirectUri("https://erp.example.com/bye")),
                Set.of("https://erp.example.com", "https://other.example.com"),
                Set.of("https://api.example.com"),
                Scopes.of("openid", "orders.read"),
                Optional.of("{\"kty\":\"EC\"}"),
                JwsAlgorithm.EDDSA,
                Optional.of("https://erp.example.com/ended"),
                Stamp.of(4),
                NOW,
                Optional.empty());
    }

    public static IssuedCode issued(AuthorizationCode code, UserId user, Instant expiresAt) {
        return new IssuedCode(
                code.digest(),
                new ClientId("c_erp"),
                user,
                sessionId(),
                Optional.of(GrantId.of(bytes(GrantId.BYTES))),
                Stamp.of(3),
                new RedirectUri("https://erp.example.com/cb"),
                Scopes.of("openid"),
                Optional.of("nönce"),
                new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
                NOW.minusSeconds(60),
                NOW,
                expiresAt,
                Optional.empty(),
                Optional.empty());
    }

    public static AuthorizationCode code() {
        return AuthorizationCode.of(bytes(AuthorizationCode.BYTES));
    }

    public static Grant grant(UserId user, String client, Instant at) {
        return Grant.give(GrantId.of(bytes(GrantId.BYTES)), user, new ClientId(client), Scopes.of("openid", "a:b"), at);
    }
}
