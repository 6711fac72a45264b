package dev.signet.web.page;

import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.application.port.in.Reauthenticate;
import dev.signet.application.port.in.Reauthenticate.Result.AlreadyOver;
import dev.signet.application.port.in.Reauthenticate.Result.CarriedOtherwise;
import dev.signet.application.port.in.Reauthenticate.Result.PasswordWrong;
import dev.signet.application.port.in.Reauthenticate.Result.Reauthenticated;
import dev.signet.application.port.in.Reauthenticate.Result.Stopped;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.Password;
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
    private final KnownBrowserCookie knownBrowser;
    private final CaptchaBoxes captchas;
    private final WayIn wayIn;

    ReauthPages(
            Reauthenticate reauthenticate,
            ReadProfile readProfile,
            Visitors visitors,
            Pages pages,
            FormTokens tokens,
            LoginCookies cookies,
            KnownBrowserCookie knownBrowser,
            CaptchaBoxes captchas,
            WayIn wayIn) {
        this.reauthenticate = reauthenticate;
        this.readProfile = readProfile;
        this.visitors = visitors;
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
        return page(request, visit, owner, Optional.empty(), captcha)
                .<HttpResponse<?>>map(page -> pages.show(request, page))
                .orElseGet(() -> wayIn.over(request, EndReason.STAMP_SUPERSEDED));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Visit visit, Owner owner, @Body Form typed) {
        if (!tokens.isGenuine(request, typed.text("csrf"))) {
            return again(request, visit, owner, typed, Notice.expired(visit), Reason.NOT_ALLOWED);
        }
        if (CaptchaBoxes.isForAnother(typed)) {
            return shown(request, visit, owner, captchas.again(request, visit, typed));
        }
        // no password of ours can be too long to be one
        var result = Password.parse(typed.text(ReauthPage.PASSWORD))
                .map(password -> new PasswordProof(
                        password, Client.network(request), knownBrowser.read(request), CaptchaBoxes.solved(typed)))
                .map(proof -> reauthenticate.reauthenticate(owner.caller(), proof))
                .orElseGet(PasswordWrong::new);
        return switch (result) {
            case Reauthenticated in -> goOn(visit, in.login());
            case PasswordWrong wrong ->
                again(request, visit, owner, typed, Notice.bad(visit, "page.reauth.wrong"), Reason.INVALID_FIELD);
            case Stopped stopped ->
                barred(request, visit, owner, captchas.before(request, visit, typed, stopped.barrier()));
            case CarriedOtherwise otherwise -> wayIn.lead(request);
            case AlreadyOver over -> wayIn.over(request, over.reason());
        };
    }

    private HttpResponse<?> goOn(Visit visit, Login login) {
        var response = HttpResponse.seeOther(
                visit.returnTo().map(ReturnAddress::uri).orElseGet(visit.to(ProfilePages.PATH)::uri));
        return cookies.set(response, login);
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, Visit visit, Owner owner, Form typed, Notice notice, Reason reason) {
        var captcha = captchas.again(request, visit, typed);
        return barred(request, visit, owner, new Barred(reason, notice, captcha, Duration.ZERO));
    }

    private HttpResponse<?> barred(HttpRequest<?> request, Visit visit, Owner owner, Barred barred) {
        return page(request, visit, owner, Optional.of(barred.notice()), barred.captcha())
                .<HttpResponse<?>>map(page -> barred.answer(pages, request, page))
                .orElseGet(() -> wayIn.over(request, EndReason.STAMP_SUPERSEDED));
    }

    private Optional<ReauthPage> page(
            HttpRequest<?> request, Visit visit, Owner owner, Optional<Notice> notice, Optional<CaptchaBox> captcha) {
        return readProfile
                .readProfile(owner.caller())
                .map(user -> ReauthPage.of(
                        visit,
                        tokens.of(request),
                        user.name().value(),
                        notice,
                        captcha,
                        visitors.logoutAndBack(visit)));
    }
}
