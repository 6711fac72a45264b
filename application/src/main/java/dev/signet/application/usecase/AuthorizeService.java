package dev.signet.application.usecase;

import dev.signet.application.port.in.Authorize;
import dev.signet.application.port.in.Authorize.Result.AskForConsent;
import dev.signet.application.port.in.Authorize.Result.AuthenticateAgain;
import dev.signet.application.port.in.Authorize.Result.Issued;
import dev.signet.application.port.in.Authorize.Result.NoSuchClient;
import dev.signet.application.port.in.Authorize.Result.Refused;
import dev.signet.application.port.in.Authorize.Result.SignIn;
import dev.signet.application.port.in.Authorize.Result.WrongRedirectUri;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.Grants;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.code.Asked;
import dev.signet.domain.code.AuthorizationError;
import dev.signet.domain.code.AuthorizationRequest;
import dev.signet.domain.code.Prompt;
import dev.signet.domain.code.RequestReading;
import dev.signet.domain.code.RequestRules;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

final class AuthorizeService implements Authorize {

    private final Clients clients;
    private final Grants grants;
    private final Consenting consenting;
    private final InstantSource clock;

    AuthorizeService(Clients clients, Grants grants, Consenting consenting, InstantSource clock) {
        this.clients = clients;
        this.grants = grants;
        this.consenting = consenting;
        this.clock = clock;
    }

    @Override
    public Result authorize(Asked asked, Optional<Caller> caller) {
        return read(
                asked,
                request -> caller.map(known -> decide(request, known, asked, false))
                        .orElseGet(() -> orSilently(request, asked, AuthorizationError.LOGIN_REQUIRED, new SignIn())));
    }

    @Override
    public Result allow(Asked asked, Caller caller) {
        return read(asked, request -> decide(request, caller, asked, true));
    }

    @Override
    public Result deny(Asked asked) {
        return read(asked, request -> refused(request, asked, AuthorizationError.ACCESS_DENIED));
    }

    @Override
    public Optional<RedirectUri> wayBack(Asked asked) {
        return client(asked).flatMap(client -> asked.find("redirect_uri").flatMap(client::redirectTo));
    }

    private Optional<Client> client(Asked asked) {
        return asked.find("client_id")
                .flatMap(ClientId::parse)
                .flatMap(clients::find)
                .filter(Client::isActive);
    }

    /** Client and address come first: until they are known to belong together, no browser is sent anywhere. */
    private Result read(Asked asked, Function<AuthorizationRequest, Result> next) {
        var client = client(asked);
        if (client.isEmpty()) {
            return new NoSuchClient();
        }
        var to = asked.find("redirect_uri").flatMap(client.get()::redirectTo);
        if (to.isEmpty()) {
            return new WrongRedirectUri();
        }
        return switch (RequestRules.read(asked, client.get(), to.get())) {
            case RequestReading.Bad bad -> new Refused(to.get(), RequestRules.state(asked), bad.error());
            case RequestReading.Good good -> next.apply(good.request());
        };
    }

    private Result decide(AuthorizationRequest request, Caller caller, Asked asked, boolean allowed) {
        if (!request.isSatisfiedWith(caller.authTime(), clock.instant())) {
            return orSilently(request, asked, AuthorizationError.LOGIN_REQUIRED, new AuthenticateAgain());
        }
        if (!allowed && isToBeAsked(request, caller)) {
            return orSilently(
                    request,
                    asked,
                    AuthorizationError.CONSENT_REQUIRED,
                    new AskForConsent(request.client(), request.scopes()));
        }
        return consenting
                .issue(request, caller, allowed)
                .<Result>map(code -> new Issued(request.redirectUri(), RequestRules.state(asked), code))
                .orElseGet(() -> orSilently(request, asked, AuthorizationError.LOGIN_REQUIRED, new SignIn()));
    }

    private boolean isToBeAsked(AuthorizationRequest request, Caller caller) {
        if (request.client().firstParty()) {
            return false;
        }
        return request.prompt().contains(Prompt.CONSENT)
                || grants.find(caller.user(), request.client().id())
                        .filter(grant -> grant.covers(request.scopes()))
                        .isEmpty();
    }

    private static Result orSilently(
            AuthorizationRequest request, Asked asked, AuthorizationError error, Result shown) {
        return request.isSilent() ? refused(request, asked, error) : shown;
    }

    private static Result refused(AuthorizationRequest request, Asked asked, AuthorizationError error) {
        return new Refused(request.redirectUri(), RequestRules.state(asked), error);
    }
}
