package dev.signet.web.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bug: all of it goes to the log, nothing but the trace id to the caller. */
@Singleton
final class UnexpectedFailures implements ExceptionHandler<Throwable, MutableHttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);

    private final Problems problems;

    UnexpectedFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface has it so
    public MutableHttpResponse<?> handle(HttpRequest request, Throwable failure) {
        HttpRequest<?> typed = request;
        if (failure instanceof IOException) {
            // the caller has gone away; broken stores arrive as Unavailable
            LOG.info("trace {}: {} {} broke off", TraceId.of(typed), typed.getMethodName(), typed.getPath());
        } else {
            LOG.error("trace {}: {} {} failed", TraceId.of(typed), typed.getMethodName(), typed.getPath(), failure);
        }
        return problems.of(typed, Reason.INTERNAL_ERROR);
    }
}
