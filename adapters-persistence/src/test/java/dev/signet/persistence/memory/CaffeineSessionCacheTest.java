package dev.signet.persistence.memory;

import dev.signet.application.contract.SessionCacheContract;
import dev.signet.application.port.out.SessionCache;

final class CaffeineSessionCacheTest implements SessionCacheContract {

    private final SessionCache cache = new CaffeineSessionCache();

    @Override
    public SessionCache cache() {
        return cache;
    }
}
