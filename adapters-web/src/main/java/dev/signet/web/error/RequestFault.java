package dev.signet.web.error;

import dev.signet.web.text.Texts;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.List;
import java.util.Optional;

/** Why Micronaut could not bind a request to a method: which reason, and which field. */
record RequestFault(Reason reason, String field, String key) {

    static Optional<RequestFault> in(Throwable cause) {
        return switch (cause) {
            case BadBody body -> body(body);
            case ConversionErrorException failed -> conversion(failed);
            case UnsatisfiedRouteException missing -> argument(missing.getArgument(), "field.missing");
            default -> Optional.empty();
        };
    }

    List<FieldError> errors(Texts texts) {
        return List.of(new FieldError(field, texts.get(key)));
    }

    private static Optional<RequestFault> conversion(ConversionErrorException failed) {
        return failed.getCause() instanceof BadBody body
                ? body(body)
                : argument(failed.getArgument(), "field.malformed");
    }

    /** A body as a whole is no field. */
    private static Optional<RequestFault> argument(Argument<?> argument, String key) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class)
                ? Optional.empty()
                : Optional.of(new RequestFault(Reason.INVALID_FIELD, argument.getName(), key));
    }

    private static Optional<RequestFault> body(BadBody body) {
        return body.field().flatMap(name -> switch (body.fault()) {
            case NOT_STRICT_JSON -> Optional.empty();
            case UNKNOWN_FIELD -> Optional.of(new RequestFault(Reason.MALFORMED_REQUEST, name, "field.unknown"));
            case MISSING_FIELD -> Optional.of(new RequestFault(Reason.INVALID_FIELD, name, "field.missing"));
            case MALFORMED_FIELD -> Optional.of(new RequestFault(Reason.INVALID_FIELD, name, "field.malformed"));
        });
    }
}
