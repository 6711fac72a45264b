package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.out.AuthorizationCodes;
import dev.signet.application.port.out.Grants;
import dev.signet.application.port.out.Randomness;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.client.Grant;
import dev.signet.domain.client.GrantId;
import dev.signet.domain.code.AuthorizationCode;
import dev.signet.domain.code.AuthorizationRequest;
import dev.signet.domain.code.IssuedCode;
import java.util.Optional;

/** Writes down what a user allows, and makes the code by which the client gets it; both under the user's lock. */
final class Consenting {

    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Grants grants;
    private final AuthorizationCodes codes;
    private final Randomness randomness;
    private final Audit audit;

    Consenting(
            Revoking revoking,
            LoginLock loginLock,
            Grants grants,
            AuthorizationCodes codes,
            Randomness randomness,
            Audit audit) {
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.grants = grants;
        this.codes = codes;
        this.randomness = randomness;
        this.audit = audit;
    }

    /**
     * @param allowed whether the user has just said so
     * @return empty if the login is over, or what it had allowed before was withdrawn meanwhile
     */
    Optional<AuthorizationCode> issue(AuthorizationRequest request, Caller caller, boolean allowed) {
        return revoking.inOne(ledger -> switch (loginLock.hold(caller)) {
            case LoginLock.Over over -> Optional.empty();
            case LoginLock.Live live -> {
                var grant = request.client().firstParty()
                        ? Optional.<Grant>empty()
                        : allowed ? Optional.of(give(request, live, ledger)) : standing(request, live);
                yield request.client().firstParty() || grant.isPresent()
                        ? Optional.of(code(request, live, grant.map(Grant::id)))
                        : Optional.empty();
            }
        });
    }

    private Optional<Grant> standing(AuthorizationRequest request, LoginLock.Live live) {
        return grants.find(live.user().id(), request.client().id()).filter(grant -> grant.covers(request.scopes()));
    }

    private Grant give(AuthorizationRequest request, LoginLock.Live live, Ledger ledger) {
        var client = request.client().id();
        var grant = grants.find(live.user().id(), client)
                .map(given -> given.extend(request.scopes(), live.now()))
                .orElseGet(() -> Grant.give(
                        GrantId.of(randomness.bytes(GrantId.BYTES)),
                        live.user().id(),
                        client,
                        request.scopes(),
                        live.now()));
        grants.keep(grant);
        ledger.note(audit.event(AuditKind.CONSENT_GIVEN).about(live.session()).naming(client.value()));
        return grant;
    }

    private AuthorizationCode code(AuthorizationRequest request, LoginLock.Live live, Optional<GrantId> grant) {
        var code = AuthorizationCode.of(randomness.bytes(AuthorizationCode.BYTES));
        codes.add(new IssuedCode(
                code.digest(),
                request.client().id(),
                live.user().id(),
                live.session().id(),
                grant,
                live.session().birth().stamp(),
                request.redirectUri(),
                request.scopes(),
                request.nonce(),
                request.challenge(),
                live.session().birth().authTime(),
                live.now(),
                live.now().plus(IssuedCode.LIFE),
                Optional.empty(),
                Optional.empty()));
        return code;
    }
}
