package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.in.ManageClients;
import dev.signet.application.port.in.ManageClients.Result.Flawed;
import dev.signet.application.port.in.ManageClients.Result.HasNoSecret;
import dev.signet.application.port.in.ManageClients.Result.IdTaken;
import dev.signet.application.port.in.ManageClients.Result.Kept;
import dev.signet.application.port.in.ManageClients.Result.NoSuchClient;
import dev.signet.application.port.out.Clients;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.Registration;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.stamp.Stamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

final class ManageClientsService implements ManageClients {

    private final Administrators administrators;
    private final Clients clients;
    private final RegisteredProofs proofs;
    private final FirstKeys firstKeys;
    private final Audit audit;
    private final InstantSource clock;

    ManageClientsService(
            Administrators administrators,
            Clients clients,
            RegisteredProofs proofs,
            FirstKeys firstKeys,
            Audit audit,
            InstantSource clock) {
        this.administrators = administrators;
        this.clients = clients;
        this.proofs = proofs;
        this.firstKeys = firstKeys;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Guarded<List<Client>> list(Caller administrator) {
        return administrators.guard(administrator, clients::all);
    }

    @Override
    public Guarded<Optional<Client>> find(Caller administrator, ClientId id) {
        return administrators.guard(administrator, () -> clients.find(id));
    }

    @Override
    public Guarded<Result> add(Caller administrator, Registration wanted) {
        return served(administrators.act(administrator, ledger -> unlessFlawed(wanted, () -> add(wanted, ledger))));
    }

    private Result add(Registration wanted, Ledger ledger) {
        var proof = proofs.proof(wanted, Optional.empty());
        var client = wanted.toClient(proof.proof(), Stamp.first(), clock.instant(), Optional.empty());
        if (!clients.add(client)) {
            return new IdTaken();
        }
        ledger.note(audit.event(AuditKind.CLIENT_ADDED).naming(client.id().value()));
        return new Kept(client, proof.secret());
    }

    @Override
    public Guarded<Result> change(Caller administrator, Registration wanted) {
        return served(administrators.act(
                administrator,
                ledger -> unlessFlawed(
                        wanted, () -> held(new ClientId(wanted.id()), client -> change(client, wanted, ledger)))));
    }

    /** It can have its tokens signed from now on. */
    private Guarded<Result> served(Guarded<Result> answer) {
        if (answer instanceof Guarded.Granted<Result> granted && granted.answer() instanceof Kept) {
            firstKeys.tryToMake();
        }
        return answer;
    }

    private Result change(Client client, Registration wanted, Ledger ledger) {
        var proof = proofs.proof(wanted, Optional.of(client.proof()));
        var changed = wanted.toClient(proof.proof(), client.stamp(), client.createdAt(), client.disabledAt());
        return kept(changed, proof, AuditKind.CLIENT_CHANGED, ledger);
    }

    @Override
    public Guarded<Result> disable(Caller administrator, ClientId id) {
        return administrators.end(administrator, ledger -> held(id, client -> disable(client, ledger)));
    }

    private Result disable(Client client, Ledger ledger) {
        if (!client.isActive()) {
            return new Kept(client, Optional.empty());
        }
        var disabled = client.disable(clock.instant());
        ledger.revoke(new Revocation.ClientStampRaised(disabled.id(), disabled.stamp(), EndReason.ACCOUNT_DISABLED));
        return kept(disabled, AuditKind.CLIENT_DISABLED, ledger);
    }

    @Override
    public Guarded<Result> enable(Caller administrator, ClientId id) {
        return administrators.act(
                administrator,
                ledger -> held(
                        id,
                        client -> client.isActive()
                                ? new Kept(client, Optional.empty())
                                : kept(client.enable(), AuditKind.CLIENT_ENABLED, ledger)));
    }

    @Override
    public Guarded<Result> renewSecret(Caller administrator, ClientId id) {
        return administrators.act(administrator, ledger -> held(id, client -> renewSecret(client, ledger)));
    }

    private Result renewSecret(Client client, Ledger ledger) {
        if (!(client.proof() instanceof ClientProof.Secret)) {
            return new HasNoSecret();
        }
        var proof = proofs.newSecret();
        return kept(client.provenBy(proof.proof()), proof, AuditKind.CLIENT_SECRET_RENEWED, ledger);
    }

    private Result unlessFlawed(Registration wanted, Supplier<Result> work) {
        var flaws = proofs.flaws(wanted);
        return flaws.isEmpty() ? work.get() : new Flawed(flaws);
    }

    private Result held(ClientId id, Function<Client, Result> work) {
        return clients.lock(id).map(work).orElseGet(NoSuchClient::new);
    }

    private Kept kept(Client client, AuditKind kind, Ledger ledger) {
        return kept(client, new RegisteredProofs.Proof(client.proof(), Optional.empty()), kind, ledger);
    }

    private Kept kept(Client client, RegisteredProofs.Proof proof, AuditKind kind, Ledger ledger) {
        clients.keep(client);
        ledger.note(audit.event(kind).naming(client.id().value()));
        return new Kept(client, proof.secret());
    }
}
