package dev.signet.web.oauth;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.IssueClientToken;
import dev.signet.application.port.in.IssueClientToken.Command;
import dev.signet.application.port.in.IssueClientToken.Result;
import dev.signet.application.port.in.IssueClientToken.Result.AudienceRefused;
import dev.signet.application.port.in.IssueClientToken.Result.Granted;
import dev.signet.application.port.in.IssueClientToken.Result.NotAllowed;
import dev.signet.application.port.in.IssueClientToken.Result.ScopeRefused;
import dev.signet.domain.client.GrantType;
import dev.signet.web.client.Client;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/** Tokens for programs in their own name. */
@Singleton
final class ClientCredentialsHandler implements GrantHandler {

    private final IssueClientToken issueClientToken;
    private final ClientAnswers answers;
    private final OAuthErrors errors;

    ClientCredentialsHandler(IssueClientToken issueClientToken, ClientAnswers answers, OAuthErrors errors) {
        this.issueClientToken = issueClientToken;
        this.answers = answers;
        this.errors = errors;
    }

    @Override
    public GrantType type() {
        return GrantType.CLIENT_CREDENTIALS;
    }

    @Override
    public HttpResponse<?> answer(HttpRequest<?> request, FormBody form, ClientCredentials shown) {
        var resource = form.find("resource");
        var audience = form.find("audience");
        if (resource.isPresent() && audience.isPresent() && !resource.equals(audience)) {
            return errors.of(OAuthFault.INVALID_TARGET, Reason.INVALID_FIELD, "resource and audience differ");
        }
        var command = new Command(shown, Client.network(request), form.find("scope"), resource.or(() -> audience));
        return answers.of(issueClientToken.issue(command), this::answer);
    }

    private HttpResponse<?> answer(Result result) {
        return switch (result) {
            case Granted in ->
                HttpResponse.ok(TokenResponse.of(in.token(), in.scopes(), in.issuedAt(), in.expiresAt()));
            case NotAllowed not -> errors.of(OAuthFault.UNAUTHORIZED_CLIENT, Reason.NOT_ALLOWED);
            case ScopeRefused scope ->
                errors.of(OAuthFault.INVALID_SCOPE, Reason.INVALID_FIELD, "a scope is not registered for this client");
            case AudienceRefused target ->
                errors.of(OAuthFault.INVALID_TARGET, Reason.INVALID_FIELD, "not registered for this client");
        };
    }
}
