package dev.signet.web.page;

import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangePassword.Result;
import dev.signet.application.port.in.ChangePassword.Result.AlreadyOver;
import dev.signet.application.port.in.ChangePassword.Result.Changed;
import dev.signet.application.port.in.ChangePassword.Result.CurrentPasswordWrong;
import dev.signet.application.port.in.ChangePassword.Result.Rejected;
import dev.signet.application.port.in.ChangePassword.Result.Stopped;
import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.Password;
import dev.signet.web.account.Flaws;
import dev.signet.web.client.Client;
import dev.signet.web.cookie.FormTokens;
import dev.signet.web.cookie.KnownBrowserCookie;
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
import java.time.Duration;
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
    private final KnownBrowserCookie knownBrowser;
    private final CaptchaBoxes captchas;
    private final WayIn wayIn;

    PasswordPages(
            ChangePassword changePassword,
            ReadProfile readProfile,
            Pages pages,
            FormTokens tokens,
            LoginCookies cookies,
            KnownBrowserCookie knownBrowser,
            CaptchaBoxes captchas,
            WayIn wayIn) {
        this.changePassword = changePassword;
        this.readProfile = readProfile;
        this.pages = pages;
        this.tokens = tokens;
        this.cookies = cookies;
        this.knownBrowser = knownBrowser;
        this.captchas = captchas;
        this.wayIn = wayIn;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, Owner owner) {
        return shown(request, visit, owner, Optional.empty());
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Visit visit, Owner owner, Optional<CaptchaBox> captcha) {
        return page(request, visit, owner, Optional.empty(), Map.of(), captcha)
                .<HttpResponse<?>>map(page -> pages.show(request, page))
                .orElseGet(() -> wayIn.over(request, EndReason.STAMP_SUPERSEDED));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, Visit visit, Owner owner, @Body Form typed) {
        if (!tokens.isGenuine(request, typed.text("csrf"))) {
            return again(request, visit, owner, typed, Notice.expired(visit), Map.of(), Reason.NOT_ALLOWED);
        }
        if (CaptchaBoxes.isForAnother(typed)) {
            Visit here = visit.at(PATH);
            return shown(request, here, owner, captchas.again(request, here, typed));
        }
        return switch (ask(request, owner, typed)) {
            case Changed changed -> goOn(visit, changed.login());
            case CurrentPasswordWrong wrong ->
                wrong(request, visit, owner, typed, PasswordPage.CURRENT, "page.account.password.current-wrong");
            case Stopped stopped -> {
                Barred barred = captchas.before(request, visit, typed, stopped.barrier());
                yield refused(request, visit, owner, barred, Map.of());
            }
            case Rejected rejected ->
                wrong(request, visit, owner, typed, PasswordPage.WANTED, "page." + Flaws.key(rejected.flaw()));
            case AlreadyOver over -> wayIn.over(request, over.reason());
        };
    }

    private Result ask(HttpRequest<?> request, Owner owner, Form typed) {
        Optional<Password> current = Password.parse(typed.text(PasswordPage.CURRENT));
        Optional<Password> wanted = Password.parse(typed.text(PasswordPage.WANTED));
        if (current.isEmpty()) {
            // no password of ours can be so long
            return new CurrentPasswordWrong();
        }
        var proof = new PasswordProof(
                current.get(), Client.network(request), knownBrowser.read(request), CaptchaBoxes.solved(typed));
        return wanted.map(known -> changePassword.changePassword(owner.caller(), proof, known))
                .orElseGet(() -> new Rejected(Flaw.PASSWORD_TOO_LONG));
    }

    private HttpResponse<?> goOn(Visit visit, Login login) {
        var response = HttpResponse.seeOther(visit.to(PATH)
                .with(Visit.News.PARAMETER, Visit.News.PASSWORD_CHANGED.code())
                .uri());
        return cookies.set(response, login);
    }

    private HttpResponse<?> wrong(
            HttpRequest<?> request, Visit visit, Owner owner, Form typed, String field, String key) {
        Notice notice = Notice.bad(visit, "page.account.password.wrong");
        return again(request, visit, owner, typed, notice, Map.of(field, visit.text(key)), Reason.INVALID_FIELD);
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            Visit visit,
            Owner owner,
            Form typed,
            Notice notice,
            Map<String, String> errors,
            Reason reason) {
        var captcha = captchas.again(request, visit, typed);
        return refused(request, visit, owner, new Barred(reason, notice, captcha, Duration.ZERO), errors);
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Visit visit, Owner owner, Barred barred, Map<String, String> errors) {
        return page(request, visit.at(PATH), owner, Optional.of(barred.notice()), errors, barred.captcha())
                .<HttpResponse<?>>map(page -> barred.answer(pages, request, page))
                .orElseGet(() -> wayIn.over(request, EndReason.STAMP_SUPERSEDED));
    }

    private Optional<PasswordPage> page(
            HttpRequest<?> request,
            Visit visit,
            Owner owner,
            Optional<Notice> notice,
            Map<String, String> errors,
            Optional<CaptchaBox> captcha) {
        return readProfile
                .readProfile(owner.caller())
                .map(user ->
                        PasswordPage.of(visit, tokens.of(request), user.name().value(), notice, errors, captcha));
    }
}
