package dev.signet.web.caller;

import dev.signet.application.port.in.Machine;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;

/** Gives a route for programs its {@link Machine} as an argument; a person is not allowed in. */
@Singleton
final class MachineBinder implements TypedRequestArgumentBinder<Machine> {

    @Override
    public Argument<Machine> argumentType() {
        return Argument.of(Machine.class);
    }

    @Override
    public BindingResult<Machine> bind(ArgumentConversionContext<Machine> context, HttpRequest<?> request) {
        request.getUserPrincipal(KnownCaller.class).ifPresent(MachineBinder::refuse);
        return () -> request.getUserPrincipal(KnownMachine.class).map(KnownMachine::machine);
    }

    private static void refuse(Authentication person) {
        throw new AuthorizationException(person);
    }
}
