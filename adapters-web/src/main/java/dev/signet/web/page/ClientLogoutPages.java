package dev.signet.web.page;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.JudgeLogout;
import dev.signet.application.port.in.JudgeLogout.Judgement.AskFirst;
import dev.signet.application.port.in.JudgeLogout.Judgement.AtOnce;
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

/** Where clients send browsers to be signed out (OpenID Connect RP-Initiated Logout section 2). */
@Controller(ClientLogoutPages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientLogoutPages {

    static final String PATH = "/oauth2/logout";

    private final JudgeLogout judgeLogout;
    private final ClientLogout clientLogout;

    ClientLogoutPages(JudgeLogout judgeLogout, ClientLogout clientLogout) {
        this.judgeLogout = judgeLogout;
        this.clientLogout = clientLogout;
    }

    /** Ends a login only for a client that shows an ID token of it, which nobody else has; else a page asks. */
    @Get
    HttpResponse<?> logOut(HttpRequest<?> request, @Nullable Caller caller) {
        return Form.ofQuery(request)
                .<HttpResponse<?>>map(form -> logOut(request, caller, form))
                .orElseGet(() -> clientLogout.refused(request));
    }

    private HttpResponse<?> logOut(HttpRequest<?> request, @Nullable Caller caller, Form form) {
        var known = Visitors.byCookie(caller);
        return switch (judgeLogout.judge(ClientLogout.asked(form), known)) {
            case AtOnce atOnce -> clientLogout.end(request, known, atOnce.then(), form);
            case AskFirst ask -> clientLogout.ask(form);
            case JudgeLogout.Judgement.Refused refused -> clientLogout.refused(request);
        };
    }

    /** The same by a form, which changes nothing by itself: it leads to the address that it stands for. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> byForm(HttpRequest<?> request, @Body Form form) {
        return HttpResponse.seeOther(ClientLogout.address(PATH, form).uri());
    }
}
