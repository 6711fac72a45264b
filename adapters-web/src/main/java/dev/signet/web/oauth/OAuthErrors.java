package dev.signet.web.oauth;

import dev.signet.web.error.Reason;
import dev.signet.web.text.Texts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** Makes the answers to clients that are refused, as plain JSON (RFC 6749 section 5.2). */
@Singleton
final class OAuthErrors {

    private static final String BASIC = "Basic realm=\"signet\", charset=\"UTF-8\"";

    MutableHttpResponse<OAuthError> of(OAuthFault fault, Reason reason) {
        return of(fault, reason, reason.detail(Texts.in(Locale.ENGLISH)));
    }

    /** @param description says more than the reason does, without repeating what was sent */
    MutableHttpResponse<OAuthError> of(OAuthFault fault, Reason reason, String description) {
        return answer(fault.status(), fault, reason, description);
    }

    /** A parameter that is missing, or is not what it has to be. */
    MutableHttpResponse<OAuthError> badParameter(String name) {
        return of(
                OAuthFault.INVALID_REQUEST, Reason.INVALID_FIELD, "the parameter " + name + " is missing or malformed");
    }

    /** A client that is not named, or that shows two proofs at once: nobody guesses which one counts. */
    MutableHttpResponse<OAuthError> badProof() {
        return of(
                OAuthFault.INVALID_REQUEST,
                Reason.INVALID_FIELD,
                "name the client by client_id, and prove the client in one way");
    }

    /** It names the scheme that was tried (RFC 6749 section 5.2), and one in any case (RFC 9110 section 15.5.2). */
    MutableHttpResponse<OAuthError> notTheClient() {
        return of(OAuthFault.INVALID_CLIENT, Reason.CREDENTIALS_INVALID, "the client is unknown or not proven")
                .header(HttpHeaders.WWW_AUTHENTICATE, BASIC);
    }

    MutableHttpResponse<OAuthError> throttled(Duration pause) {
        return later(HttpStatus.TOO_MANY_REQUESTS, Reason.THROTTLED, pause);
    }

    private static MutableHttpResponse<OAuthError> later(HttpStatus status, Reason reason, Duration pause) {
        var seconds = Math.max(1, pause.plusNanos(999_999_999).toSeconds());
        var description = reason.detail(Texts.in(Locale.ENGLISH));
        return answer(status, OAuthFault.TEMPORARILY_UNAVAILABLE, reason, description)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    private static MutableHttpResponse<OAuthError> answer(
            HttpStatus status, OAuthFault fault, Reason reason, String description) {
        return HttpResponse.<OAuthError>status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new OAuthError(fault.wire(), description, reason.code()));
    }
}
