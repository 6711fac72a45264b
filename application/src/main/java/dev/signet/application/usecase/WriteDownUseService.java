package dev.signet.application.usecase;

import dev.signet.application.port.in.WriteDownUse;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Unavailable;

final class WriteDownUseService implements WriteDownUse {

    private final UseLog uses;
    private final Sessions sessions;

    WriteDownUseService(UseLog uses, Sessions sessions) {
        this.uses = uses;
        this.sessions = sessions;
    }

    @Override
    public int writeDownUse() {
        var taken = uses.take();
        if (taken.isEmpty()) {
            return 0;
        }
        try {
            sessions.writeUses(taken);
            return taken.size();
        } catch (Unavailable down) {
            uses.putBack(taken);
            throw down;
        }
    }
}
