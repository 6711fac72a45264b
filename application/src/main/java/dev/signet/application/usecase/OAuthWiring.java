package dev.signet.application.usecase;

import dev.signet.domain.client.AssertionRules;
import java.util.Set;

/** Wires what clients are there for, from the parts that the rest of the hexagon is made of. */
record OAuthWiring(
        Signet.Driven driven,
        Policies policies,
        Audit audit,
        Guard guard,
        Revoking revoking,
        LoginLock loginLock,
        Issuing issuing,
        Administrators administrators,
        PatientReader reader,
        DatabaseAnswers database,
        FirstKeys firstKeys) {

    Signet.OAuth wire() {
        var provenClients = provenClients();
        var mint = new ClientTokenMint(driven.tokenMint(), driven.tokenEncryption());
        var proofs = new RegisteredProofs(driven.clientAssertions(), driven.tokenEncryption(), driven.randomness());
        return new Signet.OAuth(
                new IssueClientTokenService(provenClients, mint, driven.randomness(), policies, audit, driven.clock()),
                new ManageClientsService(administrators, driven.clients(), proofs, firstKeys, audit, driven.clock()),
                new PlaceClientsService(revoking, driven.clients(), proofs, firstKeys, audit, driven.clock()),
                new SwapForSiteTokenService(
                        driven.transactions(), loginLock, driven.clients(), mint, driven.randomness(), policies),
                new RevokeTokenService(
                        provenClients,
                        reader,
                        new ClientRefreshTokens(driven.sessions(), issuing),
                        revoking,
                        loginLock,
                        audit,
                        driven.clock()),
                new IntrospectTokenService(
                        provenClients,
                        reader,
                        driven.clients(),
                        driven.signingKeys(),
                        database,
                        policies,
                        driven.clock()),
                new AdmitOriginService(driven.clients()));
    }

    ProvenClients provenClients() {
        var audiences = Set.of(policies.issuer(), policies.issuer() + "/oauth2/token");
        return new ProvenClients(
                driven.clients(),
                driven.clientAssertions(),
                driven.usedAssertions(),
                new AssertionRules(audiences),
                guard,
                audit,
                driven.clock());
    }
}
