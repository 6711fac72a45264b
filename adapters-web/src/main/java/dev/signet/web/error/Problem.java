package dev.signet.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a failure looks like on the wire: problem details (RFC 9457).
 *
 * @param type the address of a page about the reason
 * @param reason the stable word: {@link Reason#code}
 * @param traceId finds the request in the log
 * @param errors which values were not acceptable; left out where it is empty
 * @param loginUrl where to log in, for a page behind a reverse proxy
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @Nullable String loginUrl) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    Problem with(HttpStatus changed) {
        return new Problem(type, title, changed.getCode(), detail, reason, traceId, errors, loginUrl);
    }

    Problem withLogin(String url) {
        return new Problem(type, title, status, detail, reason, traceId, errors, url);
    }
}
