package dev.signet.web.oauth;

import dev.signet.domain.client.GrantType;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trades grants for tokens (RFC 6749 section 3.2). */
@Controller("/oauth2/token")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokenController {

    private final Map<GrantType, GrantHandler> handlers = new EnumMap<>(GrantType.class);
    private final OAuthErrors errors;

    TokenController(List<GrantHandler> handlers, OAuthErrors errors) {
        handlers.forEach(handler -> this.handlers.put(handler.type(), handler));
        this.errors = errors;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> token(HttpRequest<?> request, @Body byte @Nullable [] body) {
        var form = FormBody.read(request, body);
        if (form.isEmpty()) {
            return errors.of(OAuthFault.INVALID_REQUEST, Reason.MALFORMED_REQUEST);
        }
        var shown = ClientAuthorization.read(request, form.get());
        var type = form.get().find("grant_type");
        if (shown.isEmpty() || type.isEmpty()) {
            return type.isEmpty() ? errors.badParameter("grant_type") : errors.badProof();
        }
        return GrantType.named(type.get())
                .map(handlers::get)
                .<HttpResponse<?>>map(handler -> handler.answer(request, form.get(), shown.get()))
                .orElseGet(() -> errors.of(OAuthFault.UNSUPPORTED_GRANT_TYPE, Reason.INVALID_FIELD));
    }
}
