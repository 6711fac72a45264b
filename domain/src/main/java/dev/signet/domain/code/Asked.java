package dev.signet.domain.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of an authorization request as a browser brought them. One without a value counts as left out (RFC 6749
 * section 3.1); none may come twice.
 */
public record Asked(Map<String, List<String>> parameters) {

    public Asked {
        parameters = Map.copyOf(parameters);
    }

    /** The value, if there is just one. */
    public Optional<String> find(String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()).filter(value -> !value.isEmpty()) : Optional.empty();
    }

    boolean hasDoubles() {
        return parameters.values().stream().anyMatch(values -> values.size() > 1);
    }
}
