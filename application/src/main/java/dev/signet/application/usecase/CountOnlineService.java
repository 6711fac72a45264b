package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.CountOnline;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.out.Presence;
import java.time.InstantSource;

final class CountOnlineService implements CountOnline {

    private final Administrators administrators;
    private final Presence presence;
    private final InstantSource clock;

    CountOnlineService(Administrators administrators, Presence presence, InstantSource clock) {
        this.administrators = administrators;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public Guarded<Long> countOnline(Caller administrator) {
        return administrators.guard(administrator, () -> presence.online(clock.instant()));
    }
}
