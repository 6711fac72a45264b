package dev.signet.application.story;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.port.in.Authorize;
import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.ClientTokens;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.ForClient;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.ReadUserInfo;
import dev.signet.application.port.in.RefreshClientTokens;
import dev.signet.application.port.in.TradeCode;
import dev.signet.application.port.in.TradeCode.Result.Traded;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.IdClaims;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.Asked;
import dev.signet.domain.code.AuthorizationCode;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A partner's program, and what its user and it do by way of a node. */
record Erp(Node node, Client client, ClientSecret secret) {

    static final String BACK = "https://erp.example.com/cb";
    static final String BYE = "https://erp.example.com/bye";
    static final String ENDED = "https://erp.example.com/ended";
    static final String API = "https://shop.example.org";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    static Erp on(Node node) {
        return on(node, "c_erp", false);
    }

    static Erp on(Node node, String id, boolean firstParty) {
        return on(node, id, firstParty, JwsAlgorithm.ES256);
    }

    static Erp signedBy(JwsAlgorithm algorithm, Node node) {
        return on(node, "c_erp", false, algorithm);
    }

    private static Erp on(Node node, String id, boolean firstParty, JwsAlgorithm algorithm) {
        var secret = ClientSecret.parse("a secret of the ERP has 32 chars".replace(' ', '-'))
                .orElseThrow();
        var client = new Client(
                new ClientId(id),
                "The ERP",
                firstParty,
                new ClientProof.Secret(secret.digest()),
                Set.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN),
                List.of(new RedirectUri(BACK)),
                List.of(new RedirectUri(BYE)),
                Set.of(),
                firstParty ? Set.of() : Set.of(API),
                Scopes.of("openid", "profile", "offline_access", "orders.read", "account", "admin"),
                Optional.empty(),
                algorithm,
                Optional.of(ENDED),
                Stamp.first(),
                node.world().clock.instant(),
                Optional.empty());
        node.world().clients.keep(client);
        return new Erp(node, client, secret);
    }

    ClientCredentials credentials() {
        return new ClientCredentials.Secret(client.id(), secret);
    }

    /** A good request, with other values for some parameters; an empty one leaves it out. */
    Asked asks(String... others) {
        Map<String, List<String>> all = new HashMap<>(Map.of(
                "client_id", List.of(client.id().value()),
                "redirect_uri", List.of(BACK),
                "response_type", List.of("code"),
                "scope", List.of("openid orders.read"),
                "state", List.of("af0ifjsldkj"),
                "nonce", List.of("n-0S6_WzA2Mj"),
                "code_challenge", List.of(CHALLENGE),
                "code_challenge_method", List.of("S256")));
        for (int i = 0; i < others.length; i += 2) {
            all.put(others[i], List.of(others[i + 1]));
        }
        return new Asked(all);
    }

    Authorize.Result sends(Asked asked, Login login) {
        return node.signet().thirdParties().authorize().authorize(asked, Optional.of(node.caller(login)));
    }

    /** The user of this login allows it. */
    AuthorizationCode codeFrom(Login login, String... others) {
        var result = node.signet().thirdParties().authorize().allow(asks(others), node.caller(login));
        return ((Authorize.Result.Issued) result).code();
    }

    TradeCode.Result trade(AuthorizationCode code) {
        return trade(new TradeCode.Command(code.reveal(), BACK, VERIFIER));
    }

    TradeCode.Result trade(TradeCode.Command command) {
        return answer(node.signet().thirdParties().tradeCode().trade(credentials(), Attempt.HERE, command));
    }

    ClientTokens tokensFrom(Login login, String... others) {
        return ((Traded) trade(codeFrom(login, others))).tokens();
    }

    RefreshClientTokens.Result refresh(ClientTokens tokens, Optional<String> scope) {
        var command =
                new RefreshClientTokens.Command(tokens.refresh().orElseThrow().reveal(), scope);
        return answer(node.signet().thirdParties().refreshClientTokens().refresh(credentials(), Attempt.HERE, command));
    }

    RefreshClientTokens.Result refresh(ClientTokens tokens) {
        return refresh(tokens, Optional.empty());
    }

    AccessClaims claims(ClientTokens tokens) {
        return node.world().tokens.claimsOf(tokens.access());
    }

    TokenSubject.Person person(ClientTokens tokens) {
        return claims(tokens).person().orElseThrow();
    }

    IdClaims idClaims(ClientTokens tokens) {
        return node.world().idTokens.read(tokens.id().orElseThrow().reveal()).orElseThrow();
    }

    Session session(ClientTokens tokens) {
        return node.world().sessions.find(person(tokens).session()).orElseThrow();
    }

    /** What the token gets at userinfo, which looks at the database each time. */
    ReadUserInfo.Result info(ClientTokens tokens) {
        var bearer = new Credential.Bearer(tokens.access().reveal(), Attempt.HERE);
        return node.signet().thirdParties().readUserInfo().read(bearer);
    }

    static <T> T answer(ForClient<T> answer) {
        return ((ForClient.Answered<T>) answer).answer();
    }
}
