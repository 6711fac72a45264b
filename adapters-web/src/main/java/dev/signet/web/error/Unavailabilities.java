package dev.signet.web.error;

import dev.signet.application.port.out.Unavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broken or full infrastructure: 503, never a 401, and no cookie is touched. */
@Singleton
final class Unavailabilities implements ExceptionHandler<Unavailable, MutableHttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(Unavailabilities.class);

    private final Problems problems;

    Unavailabilities(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface has it so
    public MutableHttpResponse<?> handle(HttpRequest request, Unavailable unavailable) {
        HttpRequest<?> typed = request;
        LOG.warn("trace {}: {}", TraceId.of(typed), unavailable.getMessage(), unavailable.getCause());
        return problems.retryAfter(typed, Reason.UNAVAILABLE, unavailable.retryAfter());
    }
}
