package dev.signet.web.caller;

import dev.signet.application.port.in.Caller;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Who was found to call, for filters that run after authentication. */
public final class Callers {

    private Callers() {}

    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getUserPrincipal(KnownCaller.class).map(KnownCaller::caller);
    }
}
