package dev.signet.application.usecase;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.ForClient;
import dev.signet.application.port.in.IntrospectToken;
import dev.signet.application.port.in.IntrospectToken.Result.Active;
import dev.signet.application.port.in.IntrospectToken.Result.Inactive;
import dev.signet.application.port.in.IntrospectToken.Result.NotAllowed;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.TokenReader;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.throttle.Network;
import java.time.InstantSource;

final class IntrospectTokenService implements IntrospectToken {

    private final ProvenClients provenClients;
    private final PatientReader reader;
    private final Clients clients;
    private final SigningKeys signingKeys;
    private final DatabaseAnswers database;
    private final Policies policies;
    private final InstantSource clock;

    IntrospectTokenService(
            ProvenClients provenClients,
            PatientReader reader,
            Clients clients,
            SigningKeys signingKeys,
            DatabaseAnswers database,
            Policies policies,
            InstantSource clock) {
        this.provenClients = provenClients;
        this.reader = reader;
        this.clients = clients;
        this.signingKeys = signingKeys;
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public ForClient<Result> introspect(ClientCredentials shown, Network network, String token) {
        return provenClients.ask(shown, network, client -> introspect(client, token));
    }

    private Result introspect(Client client, String token) {
        if (client.proof() instanceof ClientProof.Nothing) {
            return new NotAllowed();
        }
        return reader.read(token) instanceof TokenReader.Reading.Genuine genuine
                        && concerns(client, genuine.claims())
                        && signingKeys.has(genuine.kid())
                        && isAlive(genuine.claims())
                ? new Active(genuine.claims())
                : new Inactive();
    }

    private static boolean concerns(Client client, AccessClaims claims) {
        return claims.clientId().equals(client.id().value())
                || client.audiences().contains(claims.audience());
    }

    private boolean isAlive(AccessClaims claims) {
        var rules = policies.accessRules().forAnyAudience();
        return rules.judge(claims, clock.instant()).isEmpty()
                && isOfAClient(claims.clientId())
                && database.against(claims).isEmpty();
    }

    private boolean isOfAClient(String id) {
        return id.equals(Issuing.FIRST_PARTY_CLIENT)
                || ClientId.parse(id)
                        .flatMap(clients::find)
                        .filter(Client::isActive)
                        .isPresent();
    }
}
