package dev.signet.web.oauth;

import dev.signet.application.port.in.IntrospectToken;
import dev.signet.application.port.in.IntrospectToken.Result;
import dev.signet.application.port.in.IntrospectToken.Result.Active;
import dev.signet.application.port.in.IntrospectToken.Result.Inactive;
import dev.signet.application.port.in.IntrospectToken.Result.NotAllowed;
import dev.signet.web.client.Client;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;

/** Tells a client whether a token counts now (RFC 7662). */
@Controller("/oauth2/introspect")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IntrospectionController {

    private final IntrospectToken introspectToken;
    private final ClientAnswers answers;
    private final OAuthErrors errors;

    IntrospectionController(IntrospectToken introspectToken, ClientAnswers answers, OAuthErrors errors) {
        this.introspectToken = introspectToken;
        this.answers = answers;
        this.errors = errors;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> introspect(HttpRequest<?> request, @Body byte @Nullable [] body) {
        var form = FormBody.read(request, body);
        if (form.isEmpty()) {
            return errors.of(OAuthFault.INVALID_REQUEST, Reason.MALFORMED_REQUEST);
        }
        var shown = ClientAuthorization.read(request, form.get());
        var token = form.get().find("token");
        if (shown.isEmpty() || token.isEmpty()) {
            return token.isEmpty() ? errors.badParameter("token") : errors.badProof();
        }
        return answers.of(introspectToken.introspect(shown.get(), Client.network(request), token.get()), this::answer);
    }

    private HttpResponse<?> answer(Result result) {
        return switch (result) {
            case Active active -> HttpResponse.ok(IntrospectionResponse.from(active.claims()));
            case Inactive inactive -> HttpResponse.ok(IntrospectionResponse.inactive());
            case NotAllowed not -> errors.notTheClient();
        };
    }
}
