package dev.signet.web.oauth;

import dev.signet.domain.key.KeySchedule;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Where everything is and what it can do, for stock clients (OpenID Connect Discovery section 4, RFC 8414 section 3). */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class DiscoveryController {

    private static final String MAY_BE_CACHED = "public, max-age=" + KeySchedule.JWKS_CACHED.toSeconds();

    private final ServerMetadata metadata;

    DiscoveryController(Settings settings) {
        this.metadata = ServerMetadata.of(settings.issuer().toString());
    }

    @Get(uris = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
    HttpResponse<ServerMetadata> metadata() {
        return HttpResponse.ok(metadata).header(HttpHeaders.CACHE_CONTROL, MAY_BE_CACHED);
    }
}
