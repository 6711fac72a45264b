package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.SwapForSiteToken;
import dev.signet.application.port.in.SwapForSiteToken.Result.AudienceRefused;
import dev.signet.application.port.in.SwapForSiteToken.Result.NotAllowed;
import dev.signet.application.port.in.SwapForSiteToken.Result.Over;
import dev.signet.application.port.in.SwapForSiteToken.Result.ScopeRefused;
import dev.signet.application.port.in.SwapForSiteToken.Result.Swapped;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.Randomness;
import dev.signet.application.port.out.Transactions;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.encoding.Base64Url;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class SwapForSiteTokenService implements SwapForSiteToken {

    private static final int ID_BYTES = 16;

    private final Transactions transactions;
    private final LoginLock loginLock;
    private final Clients clients;
    private final ClientTokenMint mint;
    private final Randomness randomness;
    private final Policies policies;

    SwapForSiteTokenService(
            Transactions transactions,
            LoginLock loginLock,
            Clients clients,
            ClientTokenMint mint,
            Randomness randomness,
            Policies policies) {
        this.transactions = transactions;
        this.loginLock = loginLock;
        this.clients = clients;
        this.mint = mint;
        this.randomness = randomness;
        this.policies = policies;
    }

    @Override
    public Result swap(Command command) {
        var sites = command.caller().carrier() == Caller.Carrier.COOKIE ? sites(command.origin()) : List.<Client>of();
        if (sites.isEmpty()) {
            return new NotAllowed();
        }
        return sites.stream()
                .filter(client -> client.audiences().contains(command.audience()))
                .filter(client -> !command.audience().equals(policies.issuer()))
                .findFirst()
                .map(client -> swap(client, command))
                .orElseGet(AudienceRefused::new);
    }

    /** Nobody is asked for consent here, so it is for clients of our own alone. */
    private List<Client> sites(String origin) {
        return clients.all().stream()
                .filter(Client::isActive)
                .filter(Client::firstParty)
                .filter(client -> client.origins().contains(origin))
                .toList();
    }

    private Result swap(Client client, Command command) {
        var allowed = client.scopesForSites();
        var scopes = command.scope().map(Scopes::parse).orElse(Optional.of(allowed));
        if (scopes.filter(wanted -> wanted.areWithin(allowed)).isEmpty()) {
            return new ScopeRefused();
        }
        var held = transactions.inOne(() -> loginLock.hold(command.caller()));
        return switch (held) {
            case LoginLock.Over over -> new Over(over.reason());
            case LoginLock.Live live -> swapped(client, scopes.get(), command.audience(), live);
        };
    }

    private Swapped swapped(Client client, Scopes scopes, String audience, LoginLock.Live live) {
        var session = live.session();
        var birth = session.birth();
        var now = Instant.ofEpochSecond(live.now().getEpochSecond());
        var wantedEnd = now.plus(policies.lives().access());
        var absoluteEnd = session.life().absoluteEnd();
        var claims = new AccessClaims(
                policies.issuer(),
                new TokenSubject.Person(
                        session.user(), session.id(), birth.authTime(), Issuing.BY_PASSWORD, birth.amr()),
                audience,
                client.id().value(),
                Set.copyOf(scopes.names()),
                new TokenId(Base64Url.encode(randomness.bytes(ID_BYTES))),
                birth.stamp(),
                now,
                wantedEnd.isBefore(absoluteEnd) ? wantedEnd : absoluteEnd);
        return new Swapped(mint.mint(claims, client, JwsAlgorithm.ES256), scopes, now, claims.expiresAt());
    }
}
