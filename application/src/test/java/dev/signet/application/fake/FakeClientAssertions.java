package dev.signet.application.fake;

import dev.signet.application.port.out.ClientAssertions;
import dev.signet.domain.client.AssertedClaims;
import dev.signet.domain.client.ClientId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Assertions by name: a set of keys has signed what it was told to sign, and nothing else. */
public final class FakeClientAssertions implements ClientAssertions {
    private final Map<String, Signed> assertions = new ConcurrentHashMap<>();

    private record Signed(String jwkSet, AssertedClaims claims) {}

    /** From now on the text is an assertion. */
    public String sign(String assertion, String jwkSet, AssertedClaims claims) {
        assertions.put(assertion, new Signed(jwkSet, claims));
        return assertion;
    }

    @Override
    public Optional<ClientId> claimedBy(String assertion) {
        return Optional.ofNullable(assertions.get(assertion))
                .flatMap(signed -> signed.claims().issuer())
                .flatMap(ClientId::parse);
    }

    @Override
    public boolean areKeys(String jwkSet) {
        return !jwkSet.contains("private");
    }

    @Override
    public Optional<AssertedClaims> verify(String assertion, String jwkSet) {
        return Optional.ofNullable(assertions.get(assertion))
                .filter(signed -> signed.jwkSet().equals(jwkSet))
                .map(Signed::claims);
    }
}
