package dev.signet.application.usecase;

import dev.signet.application.port.in.ForClient;
import dev.signet.application.port.in.IssueClientToken;
import dev.signet.application.port.in.IssueClientToken.Result.AudienceRefused;
import dev.signet.application.port.in.IssueClientToken.Result.Granted;
import dev.signet.application.port.in.IssueClientToken.Result.NotAllowed;
import dev.signet.application.port.in.IssueClientToken.Result.ScopeRefused;
import dev.signet.application.port.out.Randomness;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.encoding.Base64Url;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

final class IssueClientTokenService implements IssueClientToken {

    private static final int ID_BYTES = 16;

    private final ProvenClients provenClients;
    private final ClientTokenMint mint;
    private final Randomness randomness;
    private final Policies policies;
    private final Audit audit;
    private final InstantSource clock;

    IssueClientTokenService(
            ProvenClients provenClients,
            ClientTokenMint mint,
            Randomness randomness,
            Policies policies,
            Audit audit,
            InstantSource clock) {
        this.provenClients = provenClients;
        this.mint = mint;
        this.randomness = randomness;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ForClient<Result> issue(Command command) {
        return provenClients.ask(command.shown(), command.network(), client -> issue(client, command));
    }

    private Result issue(Client client, Command command) {
        if (!client.may(GrantType.CLIENT_CREDENTIALS)) {
            return new NotAllowed();
        }
        var scopes = scopes(client, command.scope());
        if (scopes.isEmpty()) {
            return new ScopeRefused();
        }
        return audience(client, command.audience())
                .<Result>map(audience -> granted(client, scopes.get(), audience))
                .orElseGet(AudienceRefused::new);
    }

    private static Optional<Scopes> scopes(Client client, Optional<String> asked) {
        var allowed = client.scopesOfItsOwn();
        return asked.isEmpty()
                ? Optional.of(allowed)
                : Scopes.parse(asked.get()).filter(wanted -> wanted.areWithin(allowed));
    }

    private Optional<String> audience(Client client, Optional<String> asked) {
        var own = policies.issuer();
        return Optional.of(asked.orElse(own))
                .filter(audience -> audience.equals(own) || client.audiences().contains(audience));
    }

    private Granted granted(Client client, Scopes scopes, String audience) {
        var now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        var claims = new AccessClaims(
                policies.issuer(),
                new TokenSubject.Machine(client.id()),
                audience,
                client.id().value(),
                Set.copyOf(scopes.names()),
                new TokenId(Base64Url.encode(randomness.bytes(ID_BYTES))),
                client.stamp(),
                now,
                now.plus(policies.lives().access()));
        var token = mint.mint(claims, client);
        audit.write(
                audit.event(AuditKind.CLIENT_TOKEN_ISSUED).naming(client.id().value()));
        return new Granted(token, scopes, now, claims.expiresAt());
    }
}
