package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.WithdrawGrant;
import dev.signet.application.port.in.WithdrawGrant.Result.AlreadyOver;
import dev.signet.application.port.in.WithdrawGrant.Result.NoSuchGrant;
import dev.signet.application.port.in.WithdrawGrant.Result.Withdrawn;
import dev.signet.application.port.out.Grants;
import dev.signet.application.port.out.Sessions;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.Grant;
import dev.signet.domain.session.EndReason;

final class WithdrawGrantService implements WithdrawGrant {

    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Sessions sessions;
    private final Grants grants;
    private final Audit audit;

    WithdrawGrantService(Revoking revoking, LoginLock loginLock, Sessions sessions, Grants grants, Audit audit) {
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.sessions = sessions;
        this.grants = grants;
        this.audit = audit;
    }

    @Override
    public Result withdraw(Caller caller, ClientId client) {
        return revoking.ending(ledger -> switch (loginLock.hold(caller)) {
            case LoginLock.Over over -> new AlreadyOver(over.reason());
            case LoginLock.Live live ->
                grants.find(caller.user(), client)
                        .filter(grant -> grant.endedAt().isEmpty())
                        .<Result>map(grant -> withdraw(grant, live, ledger))
                        .orElseGet(NoSuchGrant::new);
        });
    }

    private Result withdraw(Grant grant, LoginLock.Live live, Ledger ledger) {
        grants.keep(grant.withdraw(live.now()));
        ledger.note(audit.event(AuditKind.GRANT_WITHDRAWN)
                .about(live.session())
                .naming(grant.client().value()));
        var ending = sessions.notEndedOf(grant.user()).stream()
                .filter(session -> session.isOf(grant.client()))
                .toList();
        ending.forEach(session -> ledger.end(session, EndReason.GRANT_WITHDRAWN, live.now()));
        return new Withdrawn(ending.size());
    }
}
