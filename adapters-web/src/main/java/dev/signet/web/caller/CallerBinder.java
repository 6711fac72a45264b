package dev.signet.web.caller;

import dev.signet.application.port.in.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;

/** Gives a guarded route its {@link Caller} as an argument; a program that calls in its own name is not allowed in. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        request.getUserPrincipal(KnownMachine.class).ifPresent(CallerBinder::refuse);
        return () -> Callers.of(request);
    }

    private static void refuse(Authentication machine) {
        throw new AuthorizationException(machine);
    }
}
