package dev.signet.web.oauth;

import dev.signet.application.port.in.RevokeToken;
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

/** Takes tokens back (RFC 7009). {@code token_type_hint} is not needed: a token says what it is. */
@Controller("/oauth2/revoke")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RevocationController {

    private final RevokeToken revokeToken;
    private final ClientAnswers answers;
    private final OAuthErrors errors;

    RevocationController(RevokeToken revokeToken, ClientAnswers answers, OAuthErrors errors) {
        this.revokeToken = revokeToken;
        this.answers = answers;
        this.errors = errors;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> revoke(HttpRequest<?> request, @Body byte @Nullable [] body) {
        var form = FormBody.read(request, body);
        if (form.isEmpty()) {
            return errors.of(OAuthFault.INVALID_REQUEST, Reason.MALFORMED_REQUEST);
        }
        var shown = ClientAuthorization.read(request, form.get());
        var token = form.get().find("token");
        if (shown.isEmpty() || token.isEmpty()) {
            return token.isEmpty() ? errors.badParameter("token") : errors.badProof();
        }
        return answers.of(
                revokeToken.revoke(shown.get(), Client.network(request), token.get()), done -> HttpResponse.ok());
    }
}
