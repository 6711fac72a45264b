package dev.signet.web.page;

import dev.signet.application.port.out.Unavailable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;

/** Pages that fail. */
@Controller("/broken")
@Secured(SecurityRule.IS_ANONYMOUS)
class BrokenController {

    @Get("/store")
    String store() {
        throw new Unavailable("the store is gone", Duration.ofSeconds(7));
    }

    @Get("/bug")
    String bug() {
        throw new IllegalStateException("the secret is xyzzy");
    }
}
