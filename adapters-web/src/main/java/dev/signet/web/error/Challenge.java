package dev.signet.web.error;

import dev.signet.web.text.Texts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;

/** The {@code WWW-Authenticate} of a refusal (RFC 6750 section 3, RFC 9470 section 3). */
final class Challenge {

    private static final String BEARER = "Bearer realm=\"signet\"";

    private Challenge() {}

    static Optional<String> of(HttpRequest<?> request, Reason reason) {
        return switch (reason.status()) {
            case UNAUTHORIZED -> Optional.of(BEARER + error(request, reason));
            case FORBIDDEN ->
                reason == Reason.NOT_ALLOWED && isBearer(request)
                        ? Optional.of(BEARER + ", error=\"insufficient_scope\"")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String error(HttpRequest<?> request, Reason reason) {
        if (reason == Reason.STEP_UP_REQUIRED) {
            return ", error=\"insufficient_user_authentication\"" + description(reason);
        }
        // a request without a credential gets no error code (RFC 6750 section 3.1)
        boolean badToken = isBearer(request) && reason != Reason.CREDENTIALS_MISSING;
        return badToken ? ", error=\"invalid_token\"" + description(reason) : "";
    }

    /** Always in English: the characters of a description are ASCII without quotes and backslashes. */
    private static String description(Reason reason) {
        return ", error_description=\"" + reason.detail(Texts.in(Locale.ENGLISH)) + "\"";
    }

    private static boolean isBearer(HttpRequest<?> request) {
        String credential = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return credential != null && credential.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
