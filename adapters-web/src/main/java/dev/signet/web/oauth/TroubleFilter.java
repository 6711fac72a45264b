package dev.signet.web.oauth;

import dev.signet.web.error.Problem;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What broke on the way is said as the clients of OAuth read it: plain JSON, with the status and headers it has. */
@ServerFilter({"/oauth2/token", "/oauth2/revoke", "/oauth2/introspect"})
final class TroubleFilter {

    @ResponseFilter
    void translate(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getBody(Problem.class)
                .ifPresent(problem -> response.contentType(MediaType.APPLICATION_JSON_TYPE)
                        .body(new OAuthError(fault(problem).wire(), problem.title(), problem.reason())));
    }

    private static OAuthFault fault(Problem problem) {
        return problem.status() < 500 && !problem.reason().equals(Reason.THROTTLED.code())
                ? OAuthFault.INVALID_REQUEST
                : OAuthFault.TEMPORARILY_UNAVAILABLE;
    }
}
