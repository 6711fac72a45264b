package dev.signet.web.session;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.UseSessionAttributes;
import dev.signet.application.port.in.UseSessionAttributes.Result.AlreadyOver;
import dev.signet.application.port.in.UseSessionAttributes.Result.Done;
import dev.signet.application.port.in.UseSessionAttributes.Result.TooMany;
import dev.signet.domain.session.Attribute;
import dev.signet.web.caller.Reasons;
import dev.signet.web.error.FieldError;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Keeps small values with the caller's session. */
@Controller("/v1/session/attributes/{name}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttributesController {

    private final UseSessionAttributes attributes;
    private final Problems problems;

    AttributesController(UseSessionAttributes attributes, Problems problems) {
        this.attributes = attributes;
        this.problems = problems;
    }

    /** The body of a value, both ways. */
    @Serdeable
    record Value(String value) {}

    @Get
    HttpResponse<?> get(HttpRequest<?> request, Caller caller, String name) {
        return Attribute.Name.parse(name)
                .flatMap(known -> attributes.get(caller, known))
                .<HttpResponse<?>>map(attribute -> HttpResponse.ok(new Value(attribute.value())))
                .orElseGet(() -> problems.of(request, Reason.NOT_FOUND));
    }

    @Put
    HttpResponse<?> set(HttpRequest<?> request, Caller caller, String name, @Body Value body) {
        var known = Attribute.Name.parse(name);
        if (known.isEmpty()) {
            return invalid(request, "name", "attribute.name");
        }
        return Attribute.of(known.get(), body.value())
                .<HttpResponse<?>>map(attribute -> answer(request, attributes.set(caller, attribute)))
                .orElseGet(() -> invalid(request, "value", "attribute.value"));
    }

    @Delete
    HttpResponse<?> delete(HttpRequest<?> request, Caller caller, String name) {
        return Attribute.Name.parse(name)
                .<HttpResponse<?>>map(known -> answer(request, attributes.delete(caller, known)))
                .orElseGet(() -> problems.of(request, Reason.NOT_FOUND));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, UseSessionAttributes.Result result) {
        return switch (result) {
            case Done done -> HttpResponse.noContent();
            case TooMany many -> invalid(request, "name", "attribute.too-many");
            case AlreadyOver over -> problems.of(request, Reasons.of(over.reason()));
        };
    }

    private HttpResponse<?> invalid(HttpRequest<?> request, String field, String key) {
        var error = new FieldError(field, Problems.texts(request).get(key));
        return problems.of(request, Reason.INVALID_FIELD, List.of(error));
    }
}
