package dev.signet.web.main;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The process environment as Signet reads it: a blank variable is an absent one. */
final class Environment {

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    Optional<String> text(Variable variable) {
        return raw(variable).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** As it stands there, blanks included: for secrets. */
    Optional<String> raw(Variable variable) {
        return Optional.ofNullable(variables.get(variable.name()));
    }

    List<String> list(Variable variable) {
        return text(variable).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** Names that begin like ours and mean nothing: most likely misspelt. */
    List<String> unknown() {
        List<String> known =
                Arrays.stream(Variable.values()).map(Variable::name).toList();
        return variables.keySet().stream()
                .filter(name -> name.startsWith("SIGNET_") && !known.contains(name))
                .sorted()
                .toList();
    }
}
