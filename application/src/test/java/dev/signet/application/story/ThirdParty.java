package dev.signet.application.story;

import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;

/** A session of a third party, which no use case begins yet. */
final class ThirdParty {
    private ThirdParty() {}

    /** A grant like the ones that a consent page makes, from a login for tokens. */
    static Session grantedBy(Login login, World world) {
        var own = world.session(login);
        var granted = new Session(
                SessionId.of(new byte[SessionId.BYTES]),
                own.user(),
                Kind.CLIENT,
                own.device(),
                own.birth(),
                own.life(),
                own.ending(),
                own.cookie(),
                own.family());
        world.put(granted);
        return granted;
    }
}
