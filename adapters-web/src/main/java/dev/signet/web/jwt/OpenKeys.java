package dev.signet.web.jwt;

import dev.signet.domain.key.Kid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The signing keys as they stood when they were read.
 *
 * @param byName all that verify, the oldest first
 * @param signs the one that signs
 */
record OpenKeys(Map<Kid, SigningKey> byName, Optional<Kid> signs) {

    static OpenKeys none() {
        return new OpenKeys(Map.of(), Optional.empty());
    }

    OpenKeys without(Set<Kid> gone) {
        var left = new LinkedHashMap<>(byName);
        left.keySet().removeAll(gone);
        return new OpenKeys(left, signs.filter(left::containsKey));
    }

    Optional<SigningKey> signing() {
        return signs.map(byName::get);
    }
}
