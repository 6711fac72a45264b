package dev.signet.web.page;

import dev.signet.application.port.in.Authorize;
import dev.signet.application.port.in.Authorize.Result.AskForConsent;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.code.Asked;
import dev.signet.web.cookie.FormTokens;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/** Asks somebody whether a client may have what it wants. */
@Controller(ConsentPages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConsentPages {

    static final String PATH = "/consent";

    private final Authorize authorize;
    private final ReadProfile readProfile;
    private final AuthorizationAnswers answers;
    private final Visitors visitors;
    private final Pages pages;
    private final FormTokens tokens;

    ConsentPages(
            Authorize authorize,
            ReadProfile readProfile,
            AuthorizationAnswers answers,
            Visitors visitors,
            Pages pages,
            FormTokens tokens) {
        this.authorize = authorize;
        this.readProfile = readProfile;
        this.answers = answers;
        this.visitors = visitors;
        this.pages = pages;
        this.tokens = tokens;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, Owner owner) {
        return asked(visit)
                .<HttpResponse<?>>map(asked -> show(request, visit, owner, asked))
                .orElseGet(() -> answers.page(request, "page.authorize.malformed"));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Visit visit, Owner owner, Asked asked) {
        return switch (authorize.authorize(asked, Optional.of(owner.caller()))) {
            case AskForConsent ask -> pages.show(request, page(request, visit, owner, asked, ask, Optional.empty()));
            case Authorize.Result settled -> answers.answer(request, asked, settled);
        };
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Visit visit, Owner owner, @Body Form form) {
        var asked = asked(visit);
        if (!tokens.isGenuine(request, form.text("csrf"))) {
            return again(request, visit, owner, asked);
        }
        if (asked.isEmpty()) {
            return answers.page(request, "page.authorize.malformed");
        }
        return switch (form.text(ConsentPage.DECISION)) {
            case ConsentPage.ALLOW ->
                answers.answer(request, asked.get(), authorize.allow(asked.get(), owner.caller()));
            case ConsentPage.DENY -> answers.answer(request, asked.get(), authorize.deny(asked.get()));
            default -> show(request, visit, owner, asked.get());
        };
    }

    /** The form was too old, or somebody else's. */
    private HttpResponse<?> again(HttpRequest<?> request, Visit visit, Owner owner, Optional<Asked> asked) {
        return asked.flatMap(known -> authorize.authorize(known, Optional.of(owner.caller()))
                                instanceof AskForConsent ask
                        ? Optional.of(page(request, visit, owner, known, ask, Optional.of(Notice.expired(visit))))
                        : Optional.empty())
                .<HttpResponse<?>>map(page -> pages.refuse(request, page, Reason.NOT_ALLOWED))
                .orElseGet(() -> pages.refuse(
                        request, MessagePage.of(visit.language(), "page.authorize.malformed"), Reason.NOT_ALLOWED));
    }

    private static Optional<Asked> asked(Visit visit) {
        return visit.returnTo().flatMap(ReturnAddress::asked);
    }

    private ConsentPage page(
            HttpRequest<?> request, Visit visit, Owner owner, Asked asked, AskForConsent ask, Optional<Notice> notice) {
        var user = readProfile.readProfile(owner.caller());
        return ConsentPage.of(
                visit,
                tokens.of(request),
                ask,
                user.map(known -> known.name().value()).orElse(""),
                authorize.wayBack(asked).map(RedirectUri::value).orElse(""),
                notice,
                visitors.logoutAndBack(visit));
    }
}
