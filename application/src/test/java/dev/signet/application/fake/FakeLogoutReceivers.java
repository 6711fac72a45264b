package dev.signet.application.fake;

import dev.signet.application.port.out.LogoutReceivers;
import dev.signet.domain.access.IdToken;
import java.util.ArrayList;
import java.util.List;

/** Clients that listen, unless the test says otherwise. */
public final class FakeLogoutReceivers implements LogoutReceivers {

    private final List<Told> told = new ArrayList<>();
    private boolean deaf;

    /** What reached an address. */
    public record Told(String address, IdToken token) {}

    @Override
    public boolean tell(String address, IdToken logoutToken) {
        if (!deaf) {
            told.add(new Told(address, logoutToken));
        }
        return !deaf;
    }

    public void goDeaf() {
        deaf = true;
    }

    public void listenAgain() {
        deaf = false;
    }

    public List<Told> told() {
        return List.copyOf(told);
    }
}
