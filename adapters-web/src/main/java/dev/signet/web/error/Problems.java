package dev.signet.web.error;

import dev.signet.web.main.Settings;
import dev.signet.web.text.Texts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Makes the answer to a failed request: problem details in the caller's language, with the headers that go with them. */
@Singleton
public final class Problems {

    /** Request attribute of type {@link Reason}: why the credential of the request was refused. */
    public static final String REASON_ATTRIBUTE = "dev.signet.reason";

    private static final Duration WHEN_UNAVAILABLE = Duration.ofSeconds(5);
    private static final Duration WHEN_THROTTLED = Duration.ofSeconds(30);

    /** The one way to be authenticated that there is: by the password. */
    private static final String ACR = "urn:signet:acr:password";

    private final String issuer;

    Problems(Settings settings) {
        this.issuer = settings.issuer().toString();
    }

    /** The plain problem of a reason; 401 carries a challenge, 429 and 503 a {@code Retry-After}. */
    public MutableHttpResponse<Problem> of(HttpRequest<?> request, Reason reason) {
        return of(request, reason, List.of());
    }

    /** The problem, and which values caused it. */
    public MutableHttpResponse<Problem> of(HttpRequest<?> request, Reason reason, List<FieldError> errors) {
        return into(HttpResponse.status(reason.status()), request, reason, errors);
    }

    /** The problem, and when it is worth to come again: in whole seconds, rounded up, at least one. */
    public MutableHttpResponse<Problem> retryAfter(HttpRequest<?> request, Reason reason, Duration wait) {
        MutableHttpResponse<Problem> response = of(request, reason);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds(wait));
        return response;
    }

    /** The problem with another status than its reason has elsewhere: a refused grant is a 400 (RFC 6749 section 5.2). */
    public MutableHttpResponse<Problem> of(HttpRequest<?> request, Reason reason, HttpStatus status) {
        MutableHttpResponse<Problem> response = of(request, reason);
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        return response.status(status)
                .body(response.getBody().map(problem -> problem.with(status)).orElse(null));
    }

    /** The refusal of a forward-auth question: it says where to log in, for a proxy and for its page. */
    public MutableHttpResponse<Problem> loginRequired(HttpRequest<?> request, Reason reason, URI login) {
        MutableHttpResponse<Problem> response = of(request, reason);
        return response.header("X-Signet-Login-Url", login.toString())
                .body(response.getBody()
                        .map(problem -> problem.withLogin(login.toString()))
                        .orElse(null));
    }

    /** The demand for a younger authentication (RFC 9470 section 3), and the page where a person gives it. */
    public MutableHttpResponse<Problem> stepUp(HttpRequest<?> request, Duration maxAge) {
        MutableHttpResponse<Problem> response = of(request, Reason.STEP_UP_REQUIRED);
        String challenge = response.getHeaders().get(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders()
                .set(
                        HttpHeaders.WWW_AUTHENTICATE,
                        challenge + ", acr_values=\"" + ACR + "\", max_age=" + maxAge.toSeconds());
        return response.body(response.getBody()
                .map(problem -> problem.withLogin(issuer + "/reauth"))
                .orElse(null));
    }

    /** The texts in the language that the caller asks for. */
    public static Texts texts(HttpRequest<?> request) {
        String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        return Texts.acceptedBy(accepted == null ? "" : accepted);
    }

    MutableHttpResponse<Problem> into(
            MutableHttpResponse<?> response, HttpRequest<?> request, Reason reason, List<FieldError> errors) {
        Texts texts = texts(request);
        response.status(reason.status());
        Challenge.of(request, reason).ifPresent(it -> response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, it));
        switch (reason.status()) {
            case TOO_MANY_REQUESTS -> response.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds(WHEN_THROTTLED));
            case SERVICE_UNAVAILABLE -> response.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds(WHEN_UNAVAILABLE));
            default -> {}
        }
        if (request.getMethod() == HttpMethod.HEAD) {
            return response.body(null);
        }
        response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag());
        response.contentType(Problem.MEDIA_TYPE);
        return response.body(new Problem(
                issuer + "/problems/" + reason.code(),
                reason.title(texts),
                reason.status().getCode(),
                reason.detail(texts),
                reason.code(),
                TraceId.of(request),
                errors,
                null));
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }
}
