package dev.signet.web.page;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.JudgeLogout;
import dev.signet.application.port.in.JudgeLogout.Judgement.AskFirst;
import dev.signet.application.port.in.JudgeLogout.Judgement.AtOnce;
import dev.signet.domain.client.RedirectUri;
import dev.signet.web.cookie.FormTokens;
import dev.signet.web.error.Reason;
import io.micronaut.core.annotation.Nullable;
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

/** Asks somebody whom a client wants to be signed out, but cannot show to have signed in. */
@Controller(ConfirmLogoutPages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfirmLogoutPages {

    static final String PATH = "/logout/for-client";

    private final JudgeLogout judgeLogout;
    private final ClientLogout clientLogout;
    private final Visitors visitors;
    private final Pages pages;
    private final FormTokens tokens;

    ConfirmLogoutPages(
            JudgeLogout judgeLogout, ClientLogout clientLogout, Visitors visitors, Pages pages, FormTokens tokens) {
        this.judgeLogout = judgeLogout;
        this.clientLogout = clientLogout;
        this.visitors = visitors;
        this.pages = pages;
        this.tokens = tokens;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, @Nullable Caller caller) {
        return judged(request, caller)
                .map(then -> pages.show(request, page(request, visit, caller, then, Optional.empty())))
                .<HttpResponse<?>>map(page -> page)
                .orElseGet(() -> clientLogout.refused(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Visit visit, @Nullable Caller caller, @Body Form typed) {
        var judged = judged(request, caller);
        if (!tokens.isGenuine(request, typed.text("csrf"))) {
            var then = judged.flatMap(to -> to);
            return pages.refuse(
                    request,
                    page(request, visit, caller, then, Optional.of(Notice.expired(visit))),
                    Reason.NOT_ALLOWED);
        }
        return judged.<HttpResponse<?>>map(
                        then -> clientLogout.end(request, Visitors.byCookie(caller), then, query(request)))
                .orElseGet(() -> clientLogout.refused(request));
    }

    /** Where the way goes on, if anywhere; empty where it must not. */
    private Optional<Optional<RedirectUri>> judged(HttpRequest<?> request, @Nullable Caller caller) {
        return switch (judgeLogout.judge(ClientLogout.asked(query(request)), Visitors.byCookie(caller))) {
            case AtOnce atOnce -> Optional.of(atOnce.then());
            case AskFirst ask -> Optional.of(ask.then());
            case JudgeLogout.Judgement.Refused refused -> Optional.empty();
        };
    }

    private static Form query(HttpRequest<?> request) {
        return Form.ofQuery(request).orElse(Form.EMPTY);
    }

    private LogoutPage page(
            HttpRequest<?> request,
            Visit visit,
            @Nullable Caller caller,
            Optional<RedirectUri> then,
            Optional<Notice> notice) {
        then.ifPresent(to -> FormTargets.set(request, to));
        var name = visitors.user(caller).map(user -> user.displayName().value());
        return LogoutPage.forClient(
                visit,
                tokens.of(request),
                name,
                notice,
                ClientLogout.address(PATH, query(request)).toString());
    }
}
