package dev.signet.web.caller;

import dev.signet.application.port.in.Caller;
import dev.signet.web.error.FieldError;
import dev.signet.web.error.Problem;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks for a younger authentication where a site wants one (RFC 9470). Never blocks. */
@Singleton
public final class StepUp {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private final Problems problems;
    private final InstantSource clock;

    StepUp(Problems problems, InstantSource clock) {
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * What to answer to somebody who is known, but not well enough; empty for whoever may go on.
     *
     * @param maxAge as in the query ({@code max_age}, OpenID Connect Core section 3.1.2.1): in seconds
     */
    public Optional<MutableHttpResponse<Problem>> refusal(
            HttpRequest<?> request, Caller caller, @Nullable String maxAge) {
        if (maxAge == null) {
            return Optional.empty();
        }
        if (!SECONDS.matcher(maxAge).matches()) {
            var error = new FieldError("max_age", Problems.texts(request).get("step-up.max-age"));
            return Optional.of(problems.of(request, Reason.INVALID_FIELD, List.of(error)));
        }
        var allowed = Duration.ofSeconds(Long.parseLong(maxAge));
        return caller.isAuthenticatedWithin(allowed, clock.instant())
                ? Optional.empty()
                : Optional.of(problems.stepUp(request, allowed));
    }
}
