package dev.signet.web.circumstances;

import dev.signet.application.port.out.Circumstances;
import dev.signet.domain.audit.Trace;
import dev.signet.web.client.Client;
import dev.signet.web.error.TraceId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;

/** Knows the request that is being served on this thread, as Micronaut carries it from one to the next. */
@Singleton
final class RequestCircumstances implements Circumstances {

    @Override
    public Trace present() {
        return ServerRequestContext.currentRequest()
                .map(RequestCircumstances::of)
                .orElseGet(Trace::none);
    }

    private static Trace of(HttpRequest<?> request) {
        return new Trace(Client.address(request), TraceId.of(request));
    }
}
