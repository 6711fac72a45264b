package dev.signet.application.usecase;

import dev.signet.application.port.in.Authorize;
import dev.signet.application.port.in.DeliverLogouts;

/** Wires what clients do in a user's name, from the parts that the rest of the hexagon is made of. */
record ThirdPartyWiring(
        Signet.Driven driven,
        Policies policies,
        Audit audit,
        Guard guard,
        Revoking revoking,
        LoginLock loginLock,
        Issuing issuing,
        Rotating rotating,
        Turn turn,
        ProvenClients provenClients,
        TokenVerification ofAnyAudience) {

    Signet.ThirdParties wire() {
        var delegating = new Delegating(
                issuing,
                new ClientTokenMint(driven.tokenMint(), driven.tokenEncryption()),
                driven.idTokens(),
                policies);
        return new Signet.ThirdParties(
                authorize(),
                new TradeCodeService(
                        provenClients,
                        revoking,
                        loginLock,
                        driven.users(),
                        driven.sessions(),
                        driven.grants(),
                        driven.codes(),
                        delegating,
                        audit,
                        driven.clock()),
                new RefreshClientTokensService(
                        provenClients, revoking, loginLock, driven.sessions(), issuing, rotating, delegating, guard),
                new ListGrantsService(driven.grants(), driven.clients()),
                new WithdrawGrantService(revoking, loginLock, driven.sessions(), driven.grants(), audit),
                new ReadUserInfoService(ofAnyAudience, driven.users()),
                new JudgeLogoutService(driven.idTokens(), driven.clients(), driven.sessions()),
                deliverLogouts());
    }

    private Authorize authorize() {
        var consenting =
                new Consenting(revoking, loginLock, driven.grants(), driven.codes(), driven.randomness(), audit);
        return new AuthorizeService(driven.clients(), driven.grants(), consenting, driven.clock());
    }

    private DeliverLogouts deliverLogouts() {
        return new DeliverLogoutsService(
                turn,
                driven.owedLogouts(),
                driven.clients(),
                driven.idTokens(),
                driven.logoutReceivers(),
                driven.randomness(),
                policies,
                audit,
                driven.clock(),
                driven.background());
    }
}
