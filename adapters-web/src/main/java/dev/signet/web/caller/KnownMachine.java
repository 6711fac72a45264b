package dev.signet.web.caller;

import dev.signet.application.port.in.Machine;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/** A program in its own name, for micronaut-security. */
record KnownMachine(Machine machine) implements Authentication {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return machine.client().value();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<String> getRoles() {
        return machine.scopes();
    }
}
