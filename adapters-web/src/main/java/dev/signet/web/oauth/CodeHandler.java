package dev.signet.web.oauth;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.TradeCode;
import dev.signet.application.port.in.TradeCode.Result.BadCode;
import dev.signet.application.port.in.TradeCode.Result.NotForThisClient;
import dev.signet.application.port.in.TradeCode.Result.Over;
import dev.signet.application.port.in.TradeCode.Result.Traded;
import dev.signet.domain.client.GrantType;
import dev.signet.web.caller.Reasons;
import dev.signet.web.client.Client;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Trades authorization codes (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
@Singleton
final class CodeHandler implements GrantHandler {

    private final TradeCode tradeCode;
    private final ClientAnswers answers;
    private final OAuthErrors errors;

    CodeHandler(TradeCode tradeCode, ClientAnswers answers, OAuthErrors errors) {
        this.tradeCode = tradeCode;
        this.answers = answers;
        this.errors = errors;
    }

    @Override
    public GrantType type() {
        return GrantType.AUTHORIZATION_CODE;
    }

    @Override
    public HttpResponse<?> answer(HttpRequest<?> request, FormBody form, ClientCredentials shown) {
        for (var name : List.of("code", "redirect_uri", "code_verifier")) {
            if (form.find(name).isEmpty()) {
                return errors.badParameter(name);
            }
        }
        var command = new TradeCode.Command(
                form.find("code").orElseThrow(),
                form.find("redirect_uri").orElseThrow(),
                form.find("code_verifier").orElseThrow());
        return answers.of(tradeCode.trade(shown, Client.network(request), command), this::answer);
    }

    private HttpResponse<?> answer(TradeCode.Result result) {
        return switch (result) {
            case Traded traded -> TokenAnswer.with(traded.tokens());
            case NotForThisClient refused -> errors.of(OAuthFault.UNAUTHORIZED_CLIENT, Reason.NOT_ALLOWED);
            case BadCode bad ->
                errors.of(
                        OAuthFault.INVALID_GRANT,
                        Reason.CREDENTIALS_INVALID,
                        "the code is unknown, too old, or not for this client, address and verifier");
            case Over over -> errors.of(OAuthFault.INVALID_GRANT, Reasons.of(over.reason()));
        };
    }
}
