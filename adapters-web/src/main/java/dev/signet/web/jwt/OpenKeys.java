package dev.signet.web.jwt;

import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.Kid;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The signing keys as they stood when they were read.
 *
 * @param byName all that verify, the oldest first
 * @param signs the one that signs by each algorithm
 */
record OpenKeys(Map<Kid, SigningKey> byName, Map<JwsAlgorithm, Kid> signs) {

    static OpenKeys none() {
        return new OpenKeys(Map.of(), Map.of());
    }

    OpenKeys without(Set<Kid> gone) {
        var left = new LinkedHashMap<>(byName);
        left.keySet().removeAll(gone);
        var leftToSign = new HashMap<>(signs);
        leftToSign.values().removeAll(gone);
        return new OpenKeys(left, leftToSign);
    }

    Optional<SigningKey> signing(JwsAlgorithm algorithm) {
        return Optional.ofNullable(signs.get(algorithm)).map(byName::get);
    }
}
