package dev.signet.application.fake;

import dev.signet.application.port.out.IdTokens;
import dev.signet.domain.access.IdClaims;
import dev.signet.domain.access.IdToken;
import dev.signet.domain.access.LogoutClaims;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.encoding.Base64Url;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Mints {@code <kind>.<number>.<mac>} and keeps what it said by number. */
public final class FakeIdTokens implements IdTokens {

    private static final String ID = "id";
    private static final String LOGOUT = "logout";

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, IdClaims> ids = new ConcurrentHashMap<>();
    private final Map<String, LogoutClaims> logouts = new ConcurrentHashMap<>();

    @Override
    public IdToken mint(IdClaims claims, JwsAlgorithm algorithm) {
        return IdToken.of(kept(ID, claims, ids));
    }

    @Override
    public IdToken mint(LogoutClaims claims, JwsAlgorithm algorithm) {
        return IdToken.of(kept(LOGOUT, claims, logouts));
    }

    @Override
    public Optional<IdClaims> read(String idToken) {
        return Optional.ofNullable(ids.get(idToken));
    }

    public Optional<LogoutClaims> readLogout(IdToken token) {
        return Optional.ofNullable(logouts.get(token.reveal()));
    }

    private <T> String kept(String kind, T claims, Map<String, T> all) {
        var number = Long.toString(numbers.incrementAndGet());
        var token = kind + "." + number + "." + Base64Url.encode(TestMac.of("tokens", kind + "." + number));
        all.put(token, claims);
        return token;
    }
}
