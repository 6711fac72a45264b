package dev.signet.web.page;

import dev.signet.application.port.in.Authorize;
import dev.signet.application.port.in.Caller;
import dev.signet.domain.code.Asked;
import dev.signet.web.form.FormFields;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/** Where clients send browsers for a code (RFC 6749 section 3.1). */
@Controller(AuthorizePages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthorizePages {

    static final String PATH = "/oauth2/authorize";

    /** So that the whole request fits into a return address. */
    private static final int LONGEST = 1900;

    private final Authorize authorize;
    private final Visitors visitors;
    private final AuthorizationAnswers answers;

    AuthorizePages(Authorize authorize, Visitors visitors, AuthorizationAnswers answers) {
        this.authorize = authorize;
        this.visitors = visitors;
        this.answers = answers;
    }

    /** The shared cookie alone is not enough: a sibling that holds it would get codes in its user's name. */
    @Get
    HttpResponse<?> authorize(HttpRequest<?> request, @Nullable Caller caller) {
        var query = Optional.ofNullable(request.getUri().getRawQuery()).orElse("");
        var asked = Optional.of(query)
                .filter(text -> text.length() <= LONGEST)
                .flatMap(FormFields::parseAll)
                .map(Asked::new);
        if (asked.isEmpty()) {
            return answers.page(request, "page.authorize.malformed");
        }
        var owner = Visitors.byCookie(caller).filter(known -> !visitors.isKnownToSiblingsOnly(request, known));
        return answers.answer(request, asked.get(), authorize.authorize(asked.get(), owner));
    }
}
