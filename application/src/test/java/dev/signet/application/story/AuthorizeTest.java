package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Authorize.Result.AskForConsent;
import dev.signet.application.port.in.Authorize.Result.AuthenticateAgain;
import dev.signet.application.port.in.Authorize.Result.Issued;
import dev.signet.application.port.in.Authorize.Result.NoSuchClient;
import dev.signet.application.port.in.Authorize.Result.Refused;
import dev.signet.application.port.in.Authorize.Result.SignIn;
import dev.signet.application.port.in.Authorize.Result.WrongRedirectUri;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.Asked;
import dev.signet.domain.code.AuthorizationError;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorizeTest {

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final Erp erp = Erp.on(node);

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"client_id, c_nobody", "client_id, ''", "client_id, none at all"})
    void whoIsNoClientGetsNoRedirect(String name, String value) {
        assertThat(erp.sends(erp.asks(name, value), node.logInByCookie("alice")))
                .isEqualTo(new NoSuchClient());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://erp.example.com/cb/",
                "https://erp.example.com/cb?a",
                "https://ERP.example.com/cb",
                "https://evil.example/cb",
                "http://erp.example.com/cb"
            })
    void anAddressThatIsNotRegisteredGetsNoRedirect(String address) {
        assertThat(erp.sends(erp.asks("redirect_uri", address), node.logInByCookie("alice")))
                .isEqualTo(new WrongRedirectUri());
    }

    @Test
    void aDisabledClientIsNone() {
        world.clients.keep(erp.client().disable(world.clock.instant()));

        assertThat(erp.sends(erp.asks(), node.logInByCookie("alice"))).isEqualTo(new NoSuchClient());
    }

    @ParameterizedTest(name = "{0}={1} is {2}")
    @CsvSource({
        "response_type, '', INVALID_REQUEST",
        "response_type, token, UNSUPPORTED_RESPONSE_TYPE",
        "response_type, code id_token, UNSUPPORTED_RESPONSE_TYPE",
        "scope, '', INVALID_SCOPE",
        "scope, openid  profile, INVALID_SCOPE",
        "scope, openid unheard-of, INVALID_SCOPE",
        "scope, openid account, INVALID_SCOPE",
        "scope, openid admin, INVALID_SCOPE",
        "code_challenge, '', INVALID_REQUEST",
        "code_challenge, tooshort, INVALID_REQUEST",
        "code_challenge_method, '', INVALID_REQUEST",
        "code_challenge_method, plain, INVALID_REQUEST",
        "response_mode, fragment, INVALID_REQUEST",
        "prompt, nothing, INVALID_REQUEST",
        "prompt, none login, INVALID_REQUEST",
        "max_age, -1, INVALID_REQUEST",
        "max_age, soon, INVALID_REQUEST",
        "nonce, two words, INVALID_REQUEST",
        "request, a.b.c, REQUEST_NOT_SUPPORTED",
        "request_uri, https://evil.example/, REQUEST_URI_NOT_SUPPORTED"
    })
    void whatIsWrongIsSaidToTheClient(String name, String value, AuthorizationError error) {
        assertThat(erp.sends(erp.asks(name, value), node.logInByCookie("alice")))
                .isEqualTo(new Refused(new RedirectUri(Erp.BACK), Optional.of("af0ifjsldkj"), error));
    }

    @Test
    void aParameterThatComesTwiceSpoilsTheRequest() {
        Map<String, List<String>> doubled = new HashMap<>(erp.asks().parameters());
        doubled.put("scope", List.of("openid", "openid"));

        assertThat(erp.sends(new Asked(doubled), node.logInByCookie("alice")))
                .isEqualTo(new Refused(
                        new RedirectUri(Erp.BACK), Optional.of("af0ifjsldkj"), AuthorizationError.INVALID_REQUEST));
    }

    @Test
    void whoIsNotSignedInHasToSignInUnlessNothingMayBeShown() {
        var authorize = node.signet().thirdParties().authorize();

        assertThat(authorize.authorize(erp.asks(), Optional.empty())).isEqualTo(new SignIn());
        assertThat(error(authorize.authorize(erp.asks("prompt", "none"), Optional.empty())))
                .isEqualTo(AuthorizationError.LOGIN_REQUIRED);
    }

    @Test
    void theUserIsAskedOnceForEachScope() {
        var login = node.logInByCookie("alice");
        assertThat(erp.sends(erp.asks(), login))
                .isEqualTo(new AskForConsent(erp.client(), Scopes.of("openid", "orders.read")));
        assertThat(error(erp.sends(erp.asks("prompt", "none"), login))).isEqualTo(AuthorizationError.CONSENT_REQUIRED);

        erp.codeFrom(login);

        assertThat(erp.sends(erp.asks(), login)).isInstanceOf(Issued.class);
        assertThat(erp.sends(erp.asks("prompt", "none"), login)).isInstanceOf(Issued.class);
        assertThat(erp.sends(erp.asks("prompt", "consent"), login)).isInstanceOf(AskForConsent.class);
        assertThat(erp.sends(erp.asks("scope", "openid profile"), login)).isInstanceOf(AskForConsent.class);
    }

    @Test
    void aProgramOfOurOwnAsksNobodyAndMayOpenTheAccountButNeverAdministrate() {
        var app = Erp.on(node, "c_app", true);
        var login = node.logInByCookie("alice");

        assertThat(app.sends(app.asks("scope", "openid account"), login)).isInstanceOf(Issued.class);
        assertThat(world.grants.of(login.user())).isEmpty();
        assertThat(error(app.sends(app.asks("scope", "openid admin"), login)))
                .isEqualTo(AuthorizationError.INVALID_SCOPE);
    }

    @Test
    void anAuthenticationThatIsTooOldIsMadeAnew() {
        var login = node.logInByCookie("alice");
        erp.codeFrom(login);
        world.pass(Duration.ofMinutes(10));

        assertThat(erp.sends(erp.asks("max_age", "600"), login)).isInstanceOf(Issued.class);
        assertThat(erp.sends(erp.asks("max_age", "599"), login)).isEqualTo(new AuthenticateAgain());
        assertThat(erp.sends(erp.asks("prompt", "login"), login)).isEqualTo(new AuthenticateAgain());
        assertThat(error(erp.sends(erp.asks("max_age", "599", "prompt", "none"), login)))
                .isEqualTo(AuthorizationError.LOGIN_REQUIRED);
    }

    @Test
    void whoWasSentToTypeThePasswordHasToHaveDoneSo() {
        var login = node.logInByCookie("alice");
        erp.codeFrom(login);
        var now = world.clock.instant().toEpochMilli();

        assertThat(erp.sends(erp.asks("since", "" + now, "max_age", "0"), login))
                .isInstanceOf(Issued.class);
        assertThat(erp.sends(erp.asks("since", "" + (now + 1)), login)).isEqualTo(new AuthenticateAgain());
        world.pass(Duration.ofSeconds(61));
        assertThat(erp.sends(erp.asks("since", "" + now, "max_age", "0"), login))
                .isEqualTo(new AuthenticateAgain());
    }

    @Test
    void whoDoesNotAllowItIsLeftAlone() {
        var login = node.logInByCookie("alice");

        assertThat(error(node.signet().thirdParties().authorize().deny(erp.asks())))
                .isEqualTo(AuthorizationError.ACCESS_DENIED);

        assertThat(world.grants.of(login.user())).isEmpty();
    }

    private static AuthorizationError error(Object result) {
        return ((Refused) result).error();
    }
}
