package dev.signet.application.usecase;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.ForClient;
import dev.signet.application.port.in.RevokeToken;
import dev.signet.application.port.out.TokenReader;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.client.Client;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.throttle.Network;
import java.time.InstantSource;
import java.util.Optional;

final class RevokeTokenService implements RevokeToken {

    private final ProvenClients provenClients;
    private final PatientReader reader;
    private final ClientRefreshTokens refreshTokens;
    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Audit audit;
    private final InstantSource clock;

    RevokeTokenService(
            ProvenClients provenClients,
            PatientReader reader,
            ClientRefreshTokens refreshTokens,
            Revoking revoking,
            LoginLock loginLock,
            Audit audit,
            InstantSource clock) {
        this.provenClients = provenClients;
        this.reader = reader;
        this.refreshTokens = refreshTokens;
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ForClient<Done> revoke(ClientCredentials shown, Network network, String token) {
        return provenClients.ask(shown, network, client -> {
            refreshTokens
                    .sessionOf(token, client)
                    .ifPresentOrElse(
                            this::endFamily, () -> accessToken(token, client).ifPresent(this::end));
            return new Done();
        });
    }

    private Optional<AccessClaims> accessToken(String token, Client client) {
        return reader.read(token) instanceof TokenReader.Reading.Genuine genuine
                        && genuine.claims().clientId().equals(client.id().value())
                        && clock.instant().isBefore(genuine.claims().expiresAt())
                ? Optional.of(genuine.claims())
                : Optional.empty();
    }

    private void endFamily(Session owner) {
        revoking.ending(ledger -> {
            if (loginLock.hold(owner.user(), owner.id()) instanceof LoginLock.Live live) {
                ledger.end(live.session(), EndReason.LOGGED_OUT, live.now());
            }
            return new Done();
        });
    }

    private void end(AccessClaims claims) {
        revoking.ending(ledger -> {
            var event = audit.event(AuditKind.TOKEN_REVOKED).naming(claims.id().value());
            ledger.note(claims.person()
                    .map(TokenSubject.Person::user)
                    .map(event::about)
                    .orElse(event));
            ledger.revoke(new Revocation.TokenRevoked(
                    claims.id(), EndReason.LOGGED_OUT, clock.instant(), claims.expiresAt()));
            return new Done();
        });
    }
}
