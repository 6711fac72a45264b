package dev.signet.web.page;

import dev.signet.application.port.in.Issued;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.application.port.in.Reauthenticate;
import dev.signet.application.port.in.Reauthenticate.Result.AlreadyOver;
import dev.signet.application.port.in.Reauthenticate.Result.CarriedOtherwise;
import dev.signet.application.port.in.Reauthenticate.Result.PasswordWrong;
import dev.signet.application.port.in.Reauthenticate.Result.Reauthenticated;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.Password;
import dev.signet.web.cookie.FormTokens;
import dev.signet.web.cookie.LoginCookies;
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

/** The page that asks for the password once more, and goes back to whoever wanted to be sure. */
@Controller(ReauthPages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReauthPages {

    static final String PATH = "/reauth";

    private final Reauthenticate reauthenticate;
    private final ReadProfile readProfile;
    private final Visitors visitors;
    private final Pages pages;
    private final FormTokens tokens;
    private final LoginCookies cookies;
    private final WayIn wayIn;

    ReauthPages(
            Reauthenticate reauthenticate,
            ReadProfile readProfile,
            Visitors visitors,
            Pages pages,
            FormTokens tokens,
            LoginCookies cookies,
            WayIn wayIn) {
        this.reauthenticate = reauthenticate;
        this.readProfile = readProfile;
        this.visitors = visitors;
        this.pages = pages;
        this.tokens = tokens;
        this.cookies = cookies;
        this.wayIn = wayIn;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, Owner owner) {
        return page(request, visit, owner, Optional.empty())
                .<HttpResponse<?>>map(page -> pages.show(request, page))
                .orElseGet(() -> wayIn.over(request, EndReason.STAMP_SUPERSEDED));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Visit visit, Owner owner, @Body Form typed) {
        if (!tokens.isGenuine(request, typed.text("csrf"))) {
            return again(request, visit, owner, Notice.expired(visit), Reason.NOT_ALLOWED);
        }
        // no password of ours can be too long to be one
        var result = Password.parse(typed.text(ReauthPage.PASSWORD))
                .map(password -> reauthenticate.reauthenticate(owner.caller(), password))
                .orElseGet(PasswordWrong::new);
        return switch (result) {
            case Reauthenticated in -> goOn(visit, in.login());
            case PasswordWrong wrong ->
                again(request, visit, owner, Notice.bad(visit, "page.reauth.wrong"), Reason.INVALID_FIELD);
            case CarriedOtherwise otherwise -> wayIn.lead(request);
            case AlreadyOver over -> wayIn.over(request, over.reason());
        };
    }

    private HttpResponse<?> goOn(Visit visit, Login login) {
        var response = HttpResponse.seeOther(
                visit.returnTo().map(ReturnAddress::uri).orElseGet(visit.to(ProfilePages.PATH)::uri));
        return login.issued() instanceof Issued.Cookie cookie
                ? cookies.set(response, cookie, login.session())
                : response;
    }

    private HttpResponse<?> again(HttpRequest<?> request, Visit visit, Owner owner, Notice notice, Reason reason) {
        return page(request, visit, owner, Optional.of(notice))
                .<HttpResponse<?>>map(page -> pages.refuse(request, page, reason))
                .orElseGet(() -> wayIn.over(request, EndReason.STAMP_SUPERSEDED));
    }

    private Optional<ReauthPage> page(HttpRequest<?> request, Visit visit, Owner owner, Optional<Notice> notice) {
        return readProfile
                .readProfile(owner.caller())
                .map(user -> ReauthPage.of(
                        visit, tokens.of(request), user.name().value(), notice, visitors.logoutAndBack(visit)));
    }
}
