package dev.signet.web.page;

import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The page that the {@code type} of a problem names. */
@Controller("/problems")
@Secured(SecurityRule.IS_ANONYMOUS)
final class ReasonPages {

    private final Pages pages;
    private final Problems problems;

    ReasonPages(Pages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @Get("/{code}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String code) {
        Language language = Language.of(request);
        return Reason.of(code)
                .<HttpResponse<?>>map(reason -> forAnyone(pages.show(request, ReasonPage.of(language, reason))))
                .orElseGet(() -> problems.of(request, Reason.NOT_FOUND));
    }

    private static HttpResponse<?> forAnyone(MutableHttpResponse<String> page) {
        page.getHeaders()
                .set(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return page;
    }
}
