package dev.signet.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a failure looks like on the wire: problem details (RFC 9457).
 *
 * @param type the address of a page about the reason
 * @param reason the stable word: {@link Reason#code}
 * @param traceId finds the request in the log
 * @param errors which values were not acceptable; left out where it is empty
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }
}
