package dev.signet.application.usecase;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.ForClient;
import dev.signet.application.port.out.ClientAssertions;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.UsedAssertions;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.client.AssertedClaims;
import dev.signet.domain.client.AssertionRules;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.throttle.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out whether a program is the client that it claims to be, by the one proof that the client is registered with.
 * Wrong proofs are written down, and counted by network.
 */
final class ProvenClients {

    private final Clients clients;
    private final ClientAssertions assertions;
    private final UsedAssertions used;
    private final AssertionRules rules;
    private final Guard guard;
    private final Audit audit;
    private final InstantSource clock;

    ProvenClients(
            Clients clients,
            ClientAssertions assertions,
            UsedAssertions used,
            AssertionRules rules,
            Guard guard,
            Audit audit,
            InstantSource clock) {
        this.clients = clients;
        this.assertions = assertions;
        this.used = used;
        this.rules = rules;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does the work for the client, if it is one. */
    <T> ForClient<T> ask(ClientCredentials shown, Network network, Function<Client, T> work) {
        return switch (guard.enter(guard.limits().ofClient(network))) {
            case Guard.Throttled throttled -> new ForClient.Throttled<>(throttled.pause());
            case Guard.Entered entered ->
                guard.attempt(entered, () -> proven(shown), Optional::isEmpty)
                        .<ForClient<T>>map(client -> new ForClient.Answered<>(work.apply(client)))
                        .orElseGet(() -> refused(shown));
        };
    }

    private Optional<Client> proven(ClientCredentials shown) {
        return named(shown).flatMap(clients::find).filter(Client::isActive).filter(client -> proves(shown, client));
    }

    private Optional<ClientId> named(ClientCredentials shown) {
        return switch (shown) {
            case ClientCredentials.None none -> Optional.of(none.client());
            case ClientCredentials.Secret secret -> Optional.of(secret.client());
            case ClientCredentials.Assertion assertion ->
                assertions
                        .claimedBy(assertion.jwt())
                        .filter(id -> assertion.client().stream().allMatch(id::equals));
            case ClientCredentials.Impossible impossible -> Optional.empty();
        };
    }

    /** Who is registered with one proof is not let in by another, and never by its name alone. */
    private boolean proves(ClientCredentials shown, Client client) {
        return switch (client.proof()) {
            case ClientProof.Nothing nothing -> shown instanceof ClientCredentials.None;
            case ClientProof.Secret kept ->
                shown instanceof ClientCredentials.Secret secret && isSecret(secret.secret(), kept);
            case ClientProof.PrivateKey key ->
                shown instanceof ClientCredentials.Assertion assertion && isSigned(assertion, key, client.id());
        };
    }

    private static boolean isSecret(ClientSecret shown, ClientProof.Secret kept) {
        return shown.hasDigest(kept.digest());
    }

    private boolean isSigned(ClientCredentials.Assertion assertion, ClientProof.PrivateKey key, ClientId client) {
        var now = clock.instant();
        return assertions
                .verify(assertion.jwt(), key.jwkSet())
                .filter(claims -> rules.areKeptBy(claims, client, now))
                .filter(claims -> isFirstUse(claims, client, now))
                .isPresent();
    }

    private boolean isFirstUse(AssertedClaims claims, ClientId client, Instant now) {
        var life = Duration.between(now, claims.expiresAt().orElseThrow()).plusSeconds(1);
        return used.isFirstUse(client, claims.id().orElseThrow(), life);
    }

    private <T> ForClient<T> refused(ClientCredentials shown) {
        audit.write(audit.event(AuditKind.CLIENT_REFUSED)
                .because(Cause.CREDENTIALS_INVALID)
                .naming(named(shown)
                        .flatMap(clients::find)
                        .map(client -> client.id().value())
                        .orElse("")));
        return new ForClient.NotTheClient<>();
    }
}
