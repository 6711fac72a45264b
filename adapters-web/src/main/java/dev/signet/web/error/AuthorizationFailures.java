package dev.signet.web.error;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** A guarded route that the caller may not enter: the credential's own reason where there is one. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AuthorizationFailures implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    private final Problems problems;

    AuthorizationFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface has it so
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        HttpRequest<?> typed = request;
        Reason byDefault = refused.isForbidden() ? Reason.NOT_ALLOWED : Reason.CREDENTIALS_MISSING;
        return problems.of(
                typed,
                typed.getAttribute(Problems.REASON_ATTRIBUTE, Reason.class).orElse(byDefault));
    }
}
