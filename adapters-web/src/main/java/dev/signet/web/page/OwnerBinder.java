package dev.signet.web.page;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Gives an account page its {@link Owner} as an argument; a request that was not checked has none and is refused. */
@Singleton
final class OwnerBinder implements TypedRequestArgumentBinder<Owner> {

    @Override
    public Argument<Owner> argumentType() {
        return Argument.of(Owner.class);
    }

    @Override
    public BindingResult<Owner> bind(ArgumentConversionContext<Owner> context, HttpRequest<?> request) {
        return () -> request.getAttribute(Owner.ATTRIBUTE, Owner.class);
    }
}
