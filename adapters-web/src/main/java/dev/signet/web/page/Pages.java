package dev.signet.web.page;

import dev.signet.web.cookie.FormTokens;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders pages, with the headers that every page has. */
@Singleton
final class Pages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    /** An account's pages hear of the end of their login. */
    private static final String LISTENS = "; connect-src 'self'";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "dev.signet.web.page.template");
    private final FormTokens tokens;
    private final Problems problems;
    private final Look look;
    private final String policy;
    private final FormTargets targets;

    Pages(FormTokens tokens, Problems problems, Settings settings, Look look, FormTargets targets) {
        this.targets = targets;
        this.tokens = tokens;
        this.problems = problems;
        this.look = look;
        // browsers apply form-action to the redirect after a form too, so the sites have to stand there
        this.policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"
                + settings.brand().logoOrigin().map(origin -> " " + origin).orElse("") + "; form-action 'self'"
                + settings.sites().stream().map(site -> " " + site).collect(Collectors.joining())
                + FormTargets.PLACE + "; base-uri 'none'; frame-ancestors 'none'";
    }

    MutableHttpResponse<String> show(HttpRequest<?> request, Page page) {
        return into(HttpResponse.ok(), request, page);
    }

    /** A page with the status and the headers of a failure. */
    MutableHttpResponse<String> refuse(HttpRequest<?> request, Page page, Reason reason) {
        return into(problems.of(request, reason), request, page);
    }

    /** The same, and when it is worth to come again. */
    MutableHttpResponse<String> refuse(HttpRequest<?> request, Page page, Reason reason, Duration pause) {
        return into(problems.retryAfter(request, reason, pause), request, page);
    }

    MutableHttpResponse<String> into(MutableHttpResponse<?> response, HttpRequest<?> request, Page page) {
        StringOutput html = new StringOutput();
        engine.render(page.template(), Map.of("page", page, "look", look), html);
        response.getHeaders()
                .set(HttpHeaders.CONTENT_LANGUAGE, page.frame().language())
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE)
                .set("Content-Security-Policy", policy(request) + (page instanceof AccountPage ? LISTENS : ""));
        response.contentType(HTML);
        return tokens.keep(request, response.body(html.toString()));
    }

    private String policy(HttpRequest<?> request) {
        return policy.replace(FormTargets.PLACE, targets.of(request));
    }
}
