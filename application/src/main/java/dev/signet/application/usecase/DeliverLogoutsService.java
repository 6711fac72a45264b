package dev.signet.application.usecase;

import dev.signet.application.port.in.DeliverLogouts;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.IdTokens;
import dev.signet.application.port.out.LogoutReceivers;
import dev.signet.application.port.out.OwedLogouts;
import dev.signet.application.port.out.Randomness;
import dev.signet.domain.access.LogoutClaims;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.client.Client;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.logout.OwedLogout;
import dev.signet.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

final class DeliverLogoutsService implements DeliverLogouts {

    private static final int BATCH = 100;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);

    private final Turn turn;
    private final OwedLogouts owed;
    private final Clients clients;
    private final IdTokens tokens;
    private final LogoutReceivers receivers;
    private final Randomness randomness;
    private final Policies policies;
    private final Audit audit;
    private final InstantSource clock;
    private final Executor background;
    private final AtomicLong count = new AtomicLong();

    DeliverLogoutsService(
            Turn turn,
            OwedLogouts owed,
            Clients clients,
            IdTokens tokens,
            LogoutReceivers receivers,
            Randomness randomness,
            Policies policies,
            Audit audit,
            InstantSource clock,
            Executor background) {
        this.turn = turn;
        this.owed = owed;
        this.clients = clients;
        this.tokens = tokens;
        this.receivers = receivers;
        this.randomness = randomness;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public int deliver() {
        count.set(owed.count());
        if (count.get() == 0 || !turn.isOurs()) {
            return 0;
        }
        var now = clock.instant();
        var due = owed.due(now, BATCH);
        due.forEach(one -> attempt(one, now));
        return due.size();
    }

    @Override
    public long owed() {
        return count.get();
    }

    /** The attempt is written down as failed before it is made: so a node that dies over it owes it still. */
    private void attempt(OwedLogout one, Instant now) {
        if (one.isHopeless(now)) {
            audit.write(audit.event(AuditKind.LOGOUT_GIVEN_UP)
                    .about(one.user())
                    .in(one.session())
                    .naming(one.client().value()));
            owed.remove(one.session());
            return;
        }
        owed.keep(one.failed(now));
        background.execute(() -> tell(one, now));
    }

    private void tell(OwedLogout one, Instant now) {
        var address = clients.find(one.client())
                .filter(Client::isActive)
                .filter(client -> client.backChannelLogoutUri().isPresent());
        // who is no client any more, or does not want to hear, is owed nothing
        if (address.map(client -> hears(client, one, now)).orElse(true)) {
            owed.remove(one.session());
        }
    }

    private boolean hears(Client client, OwedLogout one, Instant now) {
        var claims = new LogoutClaims(
                policies.issuer(),
                one.user(),
                one.client(),
                new TokenId(Base64Url.encode(randomness.bytes(SessionId.BYTES))),
                one.session(),
                now,
                now.plus(TOKEN_LIFE));
        return receivers.tell(client.backChannelLogoutUri().orElseThrow(), tokens.mint(claims, client.algorithm()));
    }
}
