package dev.signet.web.error;

import dev.signet.web.header.GuardHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Turns what Micronaut refuses by itself into problems: no route, wrong method, unreadable body and the like. Its
 * messages are dropped, since they repeat what was sent.
 */
@Singleton
final class FrameworkErrors implements ErrorResponseProcessor<Problem> {

    private final Problems problems;
    private final GuardHeaders guard;

    FrameworkErrors(Problems problems, GuardHeaders guard) {
        this.problems = problems;
        this.guard = guard;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        Optional<RequestFault> fault =
                response.code() == 400 ? context.getRootCause().flatMap(RequestFault::in) : Optional.empty();
        Reason reason = fault.map(RequestFault::reason).orElseGet(() -> reason(request, response.code()));
        List<FieldError> errors =
                fault.map(it -> it.errors(Problems.texts(request))).orElse(List.of());
        MutableHttpResponse<Problem> problem = problems.into(response, request, reason, errors);
        // what cannot be decoded passes no filter
        guard.addTo(problem, request);
        return problem;
    }

    private static Reason reason(HttpRequest<?> request, int status) {
        return switch (status) {
            case 401 ->
                request.getAttribute(Problems.REASON_ATTRIBUTE, Reason.class).orElse(Reason.CREDENTIALS_MISSING);
            case 403 -> Reason.NOT_ALLOWED;
            case 404 -> Reason.NOT_FOUND;
            case 405 -> Reason.METHOD_NOT_ALLOWED;
            case 406 -> Reason.NOT_ACCEPTABLE;
            case 413, 414, 431 -> Reason.TOO_LARGE;
            case 415 -> Reason.UNSUPPORTED_MEDIA_TYPE;
            case 421 -> Reason.UNKNOWN_HOST;
            case 422 -> Reason.INVALID_FIELD;
            case 429 -> Reason.THROTTLED;
            case 503 -> Reason.UNAVAILABLE;
            default -> status < 500 ? Reason.MALFORMED_REQUEST : Reason.INTERNAL_ERROR;
        };
    }
}
