package dev.signet.web.caller;

import dev.signet.application.port.in.Caller;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/** A caller, for micronaut-security: {@code @Secured} routes want one. Roles are the scopes of a token. */
record KnownCaller(Caller caller) implements Authentication {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return caller.user().value();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<String> getRoles() {
        return caller.scopes();
    }
}
