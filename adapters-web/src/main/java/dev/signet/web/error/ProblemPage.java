package dev.signet.web.error;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import java.util.Optional;

/** The page that the {@code type} of a problem names. */
@Controller("/problems")
@Secured(SecurityRule.IS_ANONYMOUS)
final class ProblemPage {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ProblemPage.class.getClassLoader(), "dev.signet.web.page.template");

    private final Problems problems;

    ProblemPage(Problems problems) {
        this.problems = problems;
    }

    @Get("/{code}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String code) {
        Optional<Reason> known = Reason.of(code);
        if (known.isEmpty()) {
            return problems.of(request, Reason.NOT_FOUND);
        }
        StringOutput html = new StringOutput();
        ENGINE.render("problem.jte", Map.of("reason", known.get(), "texts", Problems.texts(request)), html);
        return HttpResponse.ok(html.toString())
                .contentType(MediaType.TEXT_HTML + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
