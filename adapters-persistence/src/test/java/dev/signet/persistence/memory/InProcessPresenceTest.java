package dev.signet.persistence.memory;

import dev.signet.application.contract.PresenceContract;
import dev.signet.application.port.out.Presence;

final class InProcessPresenceTest implements PresenceContract {

    private final Presence presence = new InProcessPresence();

    @Override
    public Presence presence() {
        return presence;
    }
}
