package dev.signet.application.usecase;

import dev.signet.application.port.in.PlaceClients;
import dev.signet.application.port.out.Clients;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.RegistrationFlaw;
import dev.signet.domain.stamp.Stamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class PlaceClientsService implements PlaceClients {

    private final Revoking revoking;
    private final Clients clients;
    private final RegisteredProofs proofs;
    private final FirstKeys firstKeys;
    private final Audit audit;
    private final InstantSource clock;

    PlaceClientsService(
            Revoking revoking,
            Clients clients,
            RegisteredProofs proofs,
            FirstKeys firstKeys,
            Audit audit,
            InstantSource clock) {
        this.revoking = revoking;
        this.clients = clients;
        this.proofs = proofs;
        this.firstKeys = firstKeys;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Result place(List<Wanted> wanted) {
        for (int at = 0; at < wanted.size(); at++) {
            var flaws = flaws(wanted.get(at));
            if (!flaws.isEmpty()) {
                return new Result.Flawed(at, flaws);
            }
        }
        var placed = revoking.inOne(ledger -> new Result.Placed(
                (int) wanted.stream().filter(one -> isNewOrOther(one, ledger)).count()));
        firstKeys.tryToMake();
        return placed;
    }

    private List<RegistrationFlaw> flaws(Wanted wanted) {
        var flaws = new ArrayList<>(proofs.flaws(wanted.registration()));
        boolean bySecret = wanted.registration()
                .method()
                .filter(method -> method.isBySecret())
                .isPresent();
        if (bySecret != wanted.secret().isPresent()) {
            flaws.add(RegistrationFlaw.CLIENT_SECRET);
        }
        return flaws;
    }

    private boolean isNewOrOther(Wanted wanted, Ledger ledger) {
        var registration = wanted.registration();
        var before = clients.lock(new ClientId(registration.id()));
        ClientProof proof = wanted.secret()
                .<ClientProof>map(secret -> new ClientProof.Secret(secret.digest()))
                .orElseGet(() -> proofs.proof(registration, Optional.empty()).proof());
        var after = registration.toClient(
                proof,
                before.map(Client::stamp).orElseGet(Stamp::first),
                before.map(Client::createdAt).orElseGet(clock::instant),
                before.flatMap(Client::disabledAt));
        if (before.filter(after::equals).isPresent()) {
            return false;
        }
        clients.keep(after);
        var kind = before.isPresent() ? AuditKind.CLIENT_CHANGED : AuditKind.CLIENT_ADDED;
        ledger.note(audit.event(kind).naming(registration.id()));
        return true;
    }
}
