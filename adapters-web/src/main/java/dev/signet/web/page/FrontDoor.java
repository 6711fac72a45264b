package dev.signet.web.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;

/** Leads whoever types the bare address to the page that most people want. */
@Controller("/")
@Secured(SecurityRule.IS_ANONYMOUS)
final class FrontDoor {

    @Get
    HttpResponse<?> lead() {
        return HttpResponse.seeOther(URI.create("/login"));
    }
}
