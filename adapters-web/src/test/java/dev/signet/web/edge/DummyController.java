package dev.signet.web.edge;

import dev.signet.application.port.out.Unavailable;
import dev.signet.web.error.Problem;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something for the edge to protect. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class DummyController {

    @Serdeable
    record Device(@Nullable String deviceType) {}

    @Serdeable
    record Profile(
            String displayName, int expiresIn, @Nullable Device device, Optional<String> nickName) {
        Profile {
            if (displayName == null || displayName.isBlank()) {
                throw new IllegalArgumentException("never told to anyone");
            }
        }
    }

    @Serdeable
    record Listing(List<String> sessions, Optional<String> nextPage) {}

    private final Problems problems;

    DummyController(Problems problems) {
        this.problems = problems;
    }

    @Get("/v1/dummy")
    String get() {
        return "{}";
    }

    @Get("/v1/session/dummy")
    HttpResponse<String> session() {
        return HttpResponse.ok("{}").header("Cache-Control", "private").header("Vary", "Accept-Language, origin");
    }

    @Get("/v1/listing")
    Listing listing() {
        return new Listing(List.of(), Optional.empty());
    }

    @Post("/v1/dummy")
    Profile post(@Body Profile profile) {
        return profile;
    }

    @Post("/v1/bodiless")
    HttpResponse<?> bodiless() {
        return HttpResponse.noContent();
    }

    @Post("/form")
    HttpResponse<?> form() {
        return HttpResponse.noContent();
    }

    @Patch("/v1/dummy")
    Profile patch(@Body Profile profile) {
        return profile;
    }

    @Delete("/v1/dummy")
    HttpResponse<?> delete() {
        return HttpResponse.noContent();
    }

    @Get("/v1/number/{number}")
    String number(@PathVariable int number, @QueryValue int wait) {
        return "" + (number + wait);
    }

    @Get("/v1/bug")
    String bug() {
        throw new IllegalStateException("the secret is xyzzy");
    }

    @Get("/v1/full")
    String full() {
        throw new Unavailable("the hash pool is full", Duration.ofMillis(1500));
    }

    @Get("/v1/reason/{code}")
    HttpResponse<Problem> reason(HttpRequest<?> request, @PathVariable String code) {
        return problems.of(request, Reason.of(code).orElseThrow());
    }

    @Get("/v1/guarded")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String guarded() {
        return "{}";
    }
}
