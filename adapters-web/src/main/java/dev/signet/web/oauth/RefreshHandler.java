package dev.signet.web.oauth;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.RefreshClientTokens;
import dev.signet.application.port.in.RefreshClientTokens.Result.NotForThisClient;
import dev.signet.application.port.in.RefreshClientTokens.Result.NotGenuine;
import dev.signet.application.port.in.RefreshClientTokens.Result.Over;
import dev.signet.application.port.in.RefreshClientTokens.Result.Refreshed;
import dev.signet.application.port.in.RefreshClientTokens.Result.ScopeTooWide;
import dev.signet.application.port.in.RefreshClientTokens.Result.Throttled;
import dev.signet.domain.client.GrantType;
import dev.signet.web.caller.Reasons;
import dev.signet.web.client.Client;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/** Trades refresh tokens of third parties (RFC 6749 section 6). */
@Singleton
final class RefreshHandler implements GrantHandler {

    private final RefreshClientTokens refreshTokens;
    private final ClientAnswers answers;
    private final OAuthErrors errors;

    RefreshHandler(RefreshClientTokens refreshTokens, ClientAnswers answers, OAuthErrors errors) {
        this.refreshTokens = refreshTokens;
        this.answers = answers;
        this.errors = errors;
    }

    @Override
    public GrantType type() {
        return GrantType.REFRESH_TOKEN;
    }

    @Override
    public HttpResponse<?> answer(HttpRequest<?> request, FormBody form, ClientCredentials shown) {
        var token = form.find("refresh_token");
        if (token.isEmpty()) {
            return errors.badParameter("refresh_token");
        }
        var command = new RefreshClientTokens.Command(token.get(), form.find("scope"));
        return answers.of(refreshTokens.refresh(shown, Client.network(request), command), this::answer);
    }

    private HttpResponse<?> answer(RefreshClientTokens.Result result) {
        return switch (result) {
            case Refreshed refreshed -> TokenAnswer.with(refreshed.tokens());
            case NotForThisClient refused -> errors.of(OAuthFault.UNAUTHORIZED_CLIENT, Reason.NOT_ALLOWED);
            case NotGenuine unknown -> errors.of(OAuthFault.INVALID_GRANT, Reason.SIGNATURE_INVALID);
            case ScopeTooWide tooWide ->
                errors.of(OAuthFault.INVALID_SCOPE, Reason.NOT_ALLOWED, "a refresh asks for no more than was granted");
            case Over over -> errors.of(OAuthFault.INVALID_GRANT, Reasons.of(over.reason()));
            case Throttled throttled -> errors.throttled(throttled.pause());
        };
    }
}
