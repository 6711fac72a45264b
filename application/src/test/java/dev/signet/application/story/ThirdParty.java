package dev.signet.application.story;

import dev.signet.application.contract.Samples;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.session.Delegation;
import dev.signet.domain.session.Session;
import java.util.Optional;

/** A session of a third party, without the way to it. */
final class ThirdParty {
    private ThirdParty() {}

    /** A grant like the ones that a consent page makes, from a login for tokens. */
    static Session grantedBy(Login login, World world) {
        return grantedBy(login, world, Scopes.of(Scopes.OPENID));
    }

    static Session grantedBy(Login login, World world, Scopes scopes) {
        var own = world.session(login);
        var granted = Session.byGrant(
                Samples.sessionId(),
                own,
                new Delegation(new ClientId("c_erp"), Optional.empty(), own.id(), scopes),
                own.birth(),
                world.policies.lives().token(),
                RefreshFamily.begin("salt", world.seals.newest(), world.clock.instant()));
        world.put(granted);
        return granted;
    }
}
