package dev.signet.web.caller;

import dev.signet.application.port.in.Caller;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Who was found to call, for filters that run after authentication. */
public final class Callers {

    private static final String FIRST_PARTY_SCOPE = "account";

    private Callers() {}

    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getUserPrincipal(KnownCaller.class).map(KnownCaller::caller);
    }

    /** Whether it is the user himself who calls, and no third party that he lets do something. */
    public static boolean isFirstParty(Caller caller) {
        return caller.carrier() == Caller.Carrier.COOKIE || caller.scopes().contains(FIRST_PARTY_SCOPE);
    }
}
