package dev.signet.application.usecase;

import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.SigningKeys.Adding;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.application.port.out.TokenKeys;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.JwsAlgorithm;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the first key of an algorithm when a client comes that wants it. It signs at once: nothing was signed before
 * that somebody could expect another key for. Never within a transaction, for what one node has added, all may use.
 */
final class FirstKeys {

    private final Clients clients;
    private final SigningKeys store;
    private final TokenKeys keys;
    private final Audit audit;
    private final InstantSource clock;

    FirstKeys(Clients clients, SigningKeys store, TokenKeys keys, Audit audit, InstantSource clock) {
        this.clients = clients;
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** For whoever has an answer to give meanwhile: what cannot be made now, the next tending makes. */
    void tryToMake() {
        try {
            make();
        } catch (Unavailable theNextTendingIsSoon) {
            return;
        }
    }

    void make() {
        var missing = wanted();
        missing.removeAll(signing());
        if (!missing.isEmpty()) {
            missing.forEach(this::add);
            keys.read();
        }
    }

    private Set<JwsAlgorithm> wanted() {
        return clients.all().stream()
                .map(Client::algorithm)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(JwsAlgorithm.class)));
    }

    private Set<JwsAlgorithm> signing() {
        return store.all().stream()
                .filter(key -> key.life().signs())
                .map(StoredKey::algorithm)
                .collect(Collectors.toSet());
    }

    private void add(JwsAlgorithm algorithm) {
        var made = keys.make(algorithm, clock.instant());
        if (store.addFirst(made.with(made.life().promoted())) == Adding.ADDED) {
            audit.write(audit.event(AuditKind.KEY_ADDED).naming(made.kid().value()));
        }
    }
}
