package dev.signet.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * A site as an OAuth client: an authorization code with PKCE buys tokens (RFC 6749 section 4.1, RFC 7636), and no password ever
 * comes by. All of it is the library's, led by what the issuer says of itself; our own part is the way to names below {@code .localhost}.
 */
final class OAuthClient {

    static final String CALLBACK = "/callback";

    /** Somebody has been sent to the login; the three secrets tie the answer to this attempt. */
    record Attempt(URI address, State state, Nonce nonce, CodeVerifier verifier) {}

    private final URI issuer;
    private final URI callback;
    private final ClientSecretBasic proof;
    private final Scope scope;

    OAuthClient(URI issuer, URI self, String id, String secret, String... scopes) {
        this.issuer = issuer;
        this.callback = self.resolve(CALLBACK);
        this.proof = new ClientSecretBasic(new ClientID(id), new Secret(secret));
        this.scope = new Scope(scopes);
    }

    Answer<Attempt> attempt(Optional<Prompt.Type> prompt) {
        return heard(() -> {
            var verifier = new CodeVerifier();
            var request = new AuthenticationRequest.Builder(ResponseType.CODE, scope, proof.getClientID(), callback)
                    .endpointURI(signet().getAuthorizationEndpointURI())
                    .state(new State())
                    .nonce(new Nonce())
                    .codeChallenge(verifier, CodeChallengeMethod.S256);
            var asked = prompt.map(one -> request.prompt(new Prompt(one)))
                    .orElse(request)
                    .build();
            return new Answer.Yes<>(new Attempt(asked.toURI(), asked.getState(), asked.getNonce(), verifier));
        });
    }

    /** @param landed where the browser came back to */
    Answer<Connection> finish(Attempt attempt, URI landed) {
        return heard(() -> {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(landed);
            if (!attempt.state().equals(answer.getState())
                    || answer.getIssuer() == null
                    || !issuer.toString().equals(answer.getIssuer().getValue())) {
                return new Answer.No<>(Optional.of("state-mismatch"));
            }
            if (!answer.indicatesSuccess()) {
                return new Answer.No<>(reason(answer.toErrorResponse().getErrorObject()));
            }
            var code = answer.toSuccessResponse().getAuthorizationCode();
            return trade(new AuthorizationCodeGrant(code, callback, attempt.verifier()), Optional.of(attempt.nonce()));
        });
    }

    Answer<Connection> renew(Connection old) {
        return old.refresh()
                .map(refresh -> heard(() -> trade(new RefreshTokenGrant(refresh), Optional.empty())))
                .orElseGet(() -> new Answer.No<>(Optional.empty()))
                .then(fresh -> new Answer.Yes<>(new Connection(old.sub(), fresh.access(), fresh.refresh())));
    }

    /** The user wants no more of it: the tokens die at Signet too. */
    void giveBack(Connection connection) {
        Token whole = connection.refresh().<Token>map(refresh -> refresh).orElse(connection.access());
        heard(() -> {
            new TokenRevocationRequest(signet().getRevocationEndpointURI(), proof, whole)
                    .toHTTPRequest()
                    .send(Loopback::send);
            return new Answer.Yes<>(connection);
        });
    }

    private Answer<Connection> trade(AuthorizationGrant grant, Optional<Nonce> nonce)
            throws IOException, ParseException, BadJOSEException, JOSEException {
        var request = new TokenRequest.Builder(signet().getTokenEndpointURI(), proof, grant).build();
        TokenResponse answer =
                OIDCTokenResponseParser.parse(request.toHTTPRequest().send(Loopback::send));
        if (!answer.indicatesSuccess()) {
            return new Answer.No<>(reason(answer.toErrorResponse().getErrorObject()));
        }
        var tokens = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
        String sub = nonce.isPresent()
                ? idTokens()
                        .validate(tokens.getIDToken(), nonce.get())
                        .getSubject()
                        .getValue()
                : "";
        return new Answer.Yes<>(
                new Connection(sub, tokens.getAccessToken(), Optional.ofNullable(tokens.getRefreshToken())));
    }

    /** The user's name; tokens carry none. */
    Answer<String> nameOf(Connection connection) {
        return heard(() -> {
            var request = new UserInfoRequest(signet().getUserInfoEndpointURI(), connection.access());
            var answer = UserInfoResponse.parse(request.toHTTPRequest().send(Loopback::send));
            return answer.indicatesSuccess()
                    ? new Answer.Yes<>(answer.toSuccessResponse().getUserInfo().getName())
                    : new Answer.No<>(reason(answer.toErrorResponse().getErrorObject()));
        });
    }

    private IDTokenValidator idTokens() throws IOException, ParseException {
        return new IDTokenValidator(
                signet().getIssuer(),
                proof.getClientID(),
                JWSAlgorithm.ES256,
                signet().getJWKSetURI().toURL(),
                url -> new Resource(read(URI.create(url.toString())), "application/jwk-set+json"));
    }

    private OIDCProviderMetadata signet() throws IOException, ParseException {
        return OIDCProviderMetadata.parse(read(issuer.resolve("/.well-known/openid-configuration")));
    }

    private static String read(URI address) throws IOException {
        var answer =
                Loopback.send(Loopback.request(address, address.getRawPath()).build());
        if (answer.statusCode() != 200) {
            throw new IOException(address + ": status " + answer.statusCode());
        }
        return answer.body();
    }

    private static Optional<String> reason(ErrorObject error) {
        return Optional.ofNullable(error.getCustomParams().getOrDefault("error_reason", error.getCode()));
    }

    private static <T> Answer<T> heard(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException silent) {
            return new Answer.Unavailable<>();
        } catch (ParseException | BadJOSEException | JOSEException notSignets) {
            return new Answer.No<>(Optional.of("answer-invalid"));
        }
    }

    private interface Question<T> {
        Answer<T> ask() throws IOException, ParseException, BadJOSEException, JOSEException;
    }
}
