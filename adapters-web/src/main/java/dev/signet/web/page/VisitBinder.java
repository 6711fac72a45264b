package dev.signet.web.page;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Gives a page its {@link Visit} as an argument; a request that was not checked has none and is refused. */
@Singleton
final class VisitBinder implements TypedRequestArgumentBinder<Visit> {

    @Override
    public Argument<Visit> argumentType() {
        return Argument.of(Visit.class);
    }

    @Override
    public BindingResult<Visit> bind(ArgumentConversionContext<Visit> context, HttpRequest<?> request) {
        return () -> request.getAttribute(Visit.ATTRIBUTE, Visit.class);
    }
}
