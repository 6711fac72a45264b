package dev.signet.application.port.out;

import dev.signet.domain.access.IdToken;

/** Clients that hear of ended logins (OpenID Connect Back-Channel Logout section 2.5). */
public interface LogoutReceivers {

    /**
     * Waits for an answer, a few seconds at most, and follows no redirect.
     *
     * @param address as registered
     * @return whether the client took it; every failure is a no
     */
    boolean tell(String address, IdToken logoutToken);
}
