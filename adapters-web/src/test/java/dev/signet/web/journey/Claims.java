package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** What an access token says, read as anyone can: without a key. */
public final class Claims {

    private static final Set<String> ALL = Set.of(
            "iss", "sub", "aud", "exp", "iat", "jti", "client_id", "scope", "sid", "auth_time", "acr", "amr", "stamp");

    private Claims() {}

    public static JsonNode header(String token) {
        return part(token, 0);
    }

    public static JsonNode of(String token) {
        return part(token, 1);
    }

    /** No name, mail, phone, role or password has room in a token that has these claims and no other. */
    static void check(String token) {
        var header = header(token);
        assertThat(Json.fields(header)).containsExactlyInAnyOrder("typ", "alg", "kid");
        assertThat(header.path("typ").asText()).isEqualTo("at+jwt");
        assertThat(header.path("alg").asText()).isEqualTo("ES256");
        var claims = of(token);
        assertThat(Json.fields(claims)).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(claims.path("aud").asText()).isEqualTo(claims.path("iss").asText());
        assertThat(claims.path("client_id").asText()).isEqualTo("c_signet");
        assertThat(Set.of(claims.path("scope").asText().split(" ")))
                .contains("openid", "profile", "account")
                .isSubsetOf("openid", "profile", "account", "admin");
    }

    private static JsonNode part(String token, int number) {
        var bytes = Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]);
        return Json.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
