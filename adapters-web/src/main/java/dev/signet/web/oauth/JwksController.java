package dev.signet.web.oauth;

import com.nimbusds.jose.jwk.JWKSet;
import dev.signet.domain.key.KeySchedule;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.jwt.endpoints.JwkProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The public keys, for whoever verifies by itself (RFC 7517 section 5); as plain JSON, which every client accepts. */
@Controller("/oauth2/jwks")
@Secured(SecurityRule.IS_ANONYMOUS)
final class JwksController {

    private static final String MAY_BE_CACHED = "public, max-age=" + KeySchedule.JWKS_CACHED.toSeconds();

    private final JwkProvider keys;

    JwksController(JwkProvider keys) {
        this.keys = keys;
    }

    @Get
    HttpResponse<?> jwks(HttpRequest<?> request) {
        var body = new JWKSet(keys.retrieveJsonWebKeys()).toString();
        var tag = '"' + digest(body) + '"';
        MutableHttpResponse<?> answer = isKnown(tag, request) ? HttpResponse.notModified() : HttpResponse.ok(body);
        return answer.header(HttpHeaders.CACHE_CONTROL, MAY_BE_CACHED).header(HttpHeaders.ETAG, tag);
    }

    /** A list of tags, compared weakly, or any (RFC 9110 section 13.1.2). */
    private static boolean isKnown(String tag, HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(sent -> sent.strip().replaceFirst("^W/", ""))
                .anyMatch(sent -> sent.equals("*") || sent.equals(tag));
    }

    private static String digest(String body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
