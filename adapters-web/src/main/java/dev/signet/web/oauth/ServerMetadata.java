package dev.signet.web.oauth;

import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.ProofMethod;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;

/** What this server is and can do (RFC 8414 section 2, OpenID Connect Discovery section 3). */
@Serdeable
record ServerMetadata(
        String issuer,
        String authorizationEndpoint,
        String tokenEndpoint,
        String userinfoEndpoint,
        String endSessionEndpoint,
        String jwksUri,
        String introspectionEndpoint,
        String revocationEndpoint,
        List<String> scopesSupported,
        List<String> responseTypesSupported,
        List<String> responseModesSupported,
        List<String> grantTypesSupported,
        List<String> subjectTypesSupported,
        List<String> codeChallengeMethodsSupported,
        List<String> promptValuesSupported,
        List<String> acrValuesSupported,
        List<String> claimsSupported,
        List<String> uiLocalesSupported,
        List<String> idTokenSigningAlgValuesSupported,
        List<String> tokenEndpointAuthMethodsSupported,
        List<String> tokenEndpointAuthSigningAlgValuesSupported,
        List<String> introspectionEndpointAuthMethodsSupported,
        List<String> introspectionEndpointAuthSigningAlgValuesSupported,
        List<String> revocationEndpointAuthMethodsSupported,
        List<String> revocationEndpointAuthSigningAlgValuesSupported,
        boolean authorizationResponseIssParameterSupported,
        boolean requestParameterSupported,
        boolean requestUriParameterSupported,
        boolean claimsParameterSupported,
        boolean backchannelLogoutSupported,
        boolean backchannelLogoutSessionSupported) {

    private static final List<String> PROOF_ALGORITHMS = List.of("ES256", "PS256", "RS256", "EdDSA");

    static ServerMetadata of(String issuer) {
        var methods = Arrays.stream(ProofMethod.values()).map(ProofMethod::wire).toList();
        var provenOnly = methods.stream()
                .filter(method -> !method.equals(ProofMethod.NONE.wire()))
                .toList();
        return new ServerMetadata(
                issuer,
                issuer + "/oauth2/authorize",
                issuer + "/oauth2/token",
                issuer + "/oauth2/userinfo",
                issuer + "/oauth2/logout",
                issuer + "/oauth2/jwks",
                issuer + "/oauth2/introspect",
                issuer + "/oauth2/revoke",
                List.of("openid", "profile", "offline_access"),
                List.of("code"),
                List.of("query"),
                Arrays.stream(GrantType.values()).map(GrantType::wire).toList(),
                List.of("public"),
                List.of("S256"),
                List.of("none", "login", "consent"),
                List.of("urn:signet:acr:password"),
                List.of(
                        "iss",
                        "sub",
                        "aud",
                        "exp",
                        "iat",
                        "auth_time",
                        "nonce",
                        "acr",
                        "amr",
                        "sid",
                        "name",
                        "preferred_username"),
                List.of("en", "zh"),
                Arrays.stream(JwsAlgorithm.values()).map(JwsAlgorithm::wire).toList(),
                methods,
                PROOF_ALGORITHMS,
                provenOnly,
                PROOF_ALGORITHMS,
                methods,
                PROOF_ALGORITHMS,
                true,
                false,
                false,
                false,
                true,
                true);
    }
}
