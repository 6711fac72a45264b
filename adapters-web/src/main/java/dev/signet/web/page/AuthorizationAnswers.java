package dev.signet.web.page;

import dev.signet.application.port.in.Authorize;
import dev.signet.application.port.in.Authorize.Result.AskForConsent;
import dev.signet.application.port.in.Authorize.Result.AuthenticateAgain;
import dev.signet.application.port.in.Authorize.Result.Issued;
import dev.signet.application.port.in.Authorize.Result.NoSuchClient;
import dev.signet.application.port.in.Authorize.Result.Refused;
import dev.signet.application.port.in.Authorize.Result.SignIn;
import dev.signet.application.port.in.Authorize.Result.WrongRedirectUri;
import dev.signet.domain.code.Asked;
import dev.signet.domain.code.RequestRules;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sends a browser on that a client sent here: back to the client, or to a page of ours first. */
@Singleton
final class AuthorizationAnswers {

    private final Pages pages;
    private final InstantSource clock;
    private final String issuer;

    AuthorizationAnswers(Pages pages, InstantSource clock, Settings settings) {
        this.pages = pages;
        this.clock = clock;
        this.issuer = settings.issuer().toString();
    }

    HttpResponse<?> answer(HttpRequest<?> request, Asked asked, Authorize.Result result) {
        return switch (result) {
            case Issued issued ->
                Redirect.to(issued.to(), told("code", issued.code().reveal(), issued.state()));
            case Refused refused ->
                Redirect.to(refused.to(), told("error", refused.error().wire(), refused.state()));
            case NoSuchClient none -> page(request, "page.authorize.no-client");
            case WrongRedirectUri wrong -> page(request, "page.authorize.wrong-address");
            case SignIn signIn -> by("/login", again(asked));
            case AuthenticateAgain again -> by(ReauthPages.PATH, again(asked));
            case AskForConsent ask -> by(ConsentPages.PATH, asked.parameters());
        };
    }

    /** Who answers stands beside it, so that no client takes it for another's (RFC 9207). */
    private Map<String, Optional<String>> told(String name, String value, Optional<String> state) {
        Map<String, Optional<String>> told = new LinkedHashMap<>();
        told.put(name, Optional.of(value));
        told.put("state", state);
        told.put("iss", Optional.of(issuer));
        return told;
    }

    HttpResponse<?> page(HttpRequest<?> request, String key) {
        return pages.refuse(request, MessagePage.of(Language.of(request), key), Reason.MALFORMED_REQUEST);
    }

    private HttpResponse<?> by(String page, Map<String, List<String>> parameters) {
        var address = Address.of(AuthorizePages.PATH);
        for (var parameter : new TreeMap<>(parameters).entrySet()) {
            address = address.with(parameter.getKey(), parameter.getValue().getFirst());
        }
        return HttpResponse.seeOther(
                Address.of(page).with(ReturnAddress.PARAMETER, issuer + address).uri());
    }

    /** Whoever comes back has typed the password since now: the wish for it is fulfilled, and not made again. */
    private Map<String, List<String>> again(Asked asked) {
        boolean wished = asked.find("max_age").isPresent()
                || asked.find("prompt")
                        .filter(prompt -> prompt.contains("login"))
                        .isPresent();
        if (!wished) {
            return asked.parameters();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>(asked.parameters());
        asked.find("prompt")
                .map(prompt -> prompt.replace("login", "").strip())
                .ifPresent(prompt -> parameters.put("prompt", List.of(prompt)));
        parameters.put(RequestRules.SINCE, List.of(Long.toString(clock.instant().toEpochMilli())));
        return parameters;
    }
}
