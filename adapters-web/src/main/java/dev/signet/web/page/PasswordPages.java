package dev.signet.web.page;

import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangePassword.Result;
import dev.signet.application.port.in.ChangePassword.Result.AlreadyOver;
import dev.signet.application.port.in.ChangePassword.Result.Changed;
import dev.signet.application.port.in.ChangePassword.Result.CurrentPasswordWrong;
import dev.signet.application.port.in.ChangePassword.Result.Rejected;
import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Issued;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.Password;
import dev.signet.web.account.Flaws;
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
import java.util.Map;
import java.util.Optional;

/** The page to change the password. */
@Controller(PasswordPages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordPages {

    static final String PATH = "/account/password";

    private final ChangePassword changePassword;
    private final ReadProfile readProfile;
    private final Pages pages;
    private final FormTokens tokens;
    private final LoginCookies cookies;
    private final WayIn wayIn;

    PasswordPages(
            ChangePassword changePassword,
            ReadProfile readProfile,
            Pages pages,
            FormTokens tokens,
            LoginCookies cookies,
            WayIn wayIn) {
        this.changePassword = changePassword;
        this.readProfile = readProfile;
        this.pages = pages;
        this.tokens = tokens;
        this.cookies = cookies;
        this.wayIn = wayIn;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, Owner owner) {
        return readProfile
                .readProfile(owner.caller())
                .<HttpResponse<?>>map(user -> pages.show(
                        request,
                        PasswordPage.of(visit, tokens.of(request), user.name().value(), Optional.empty(), Map.of())))
                .orElseGet(() -> wayIn.over(request, EndReason.STAMP_SUPERSEDED));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, Visit visit, Owner owner, @Body Form typed) {
        if (!tokens.isGenuine(request, typed.text("csrf"))) {
            return again(request, visit, owner, Notice.expired(visit), Map.of(), Reason.NOT_ALLOWED);
        }
        return switch (ask(owner, typed)) {
            case Changed changed -> goOn(visit, changed.login());
            case CurrentPasswordWrong wrong ->
                wrong(request, visit, owner, PasswordPage.CURRENT, "page.account.password.current-wrong");
            case Rejected rejected ->
                wrong(request, visit, owner, PasswordPage.WANTED, "page." + Flaws.key(rejected.flaw()));
            case AlreadyOver over -> wayIn.over(request, over.reason());
        };
    }

    private Result ask(Owner owner, Form typed) {
        Optional<Password> current = Password.parse(typed.text(PasswordPage.CURRENT));
        Optional<Password> wanted = Password.parse(typed.text(PasswordPage.WANTED));
        if (current.isEmpty()) {
            // no password of ours can be so long
            return new CurrentPasswordWrong();
        }
        return wanted.map(known -> changePassword.changePassword(owner.caller(), current.get(), known))
                .orElseGet(() -> new Rejected(Flaw.PASSWORD_TOO_LONG));
    }

    private HttpResponse<?> goOn(Visit visit, Login login) {
        var response = HttpResponse.seeOther(visit.to(PATH)
                .with(Visit.News.PARAMETER, Visit.News.PASSWORD_CHANGED.code())
                .uri());
        return login.issued() instanceof Issued.Cookie cookie
                ? cookies.set(response, cookie, login.session())
                : response;
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, Visit visit, Owner owner, String field, String key) {
        Notice notice = Notice.bad(visit, "page.account.password.wrong");
        return again(request, visit, owner, notice, Map.of(field, visit.text(key)), Reason.INVALID_FIELD);
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            Visit visit,
            Owner owner,
            Notice notice,
            Map<String, String> errors,
            Reason reason) {
        return readProfile
                .readProfile(owner.caller())
                .<HttpResponse<?>>map(user -> pages.refuse(
                        request,
                        PasswordPage.of(
                                visit.at(PATH), tokens.of(request), user.name().value(), Optional.of(notice), errors),
                        reason))
                .orElseGet(() -> wayIn.over(request, EndReason.STAMP_SUPERSEDED));
    }
}
