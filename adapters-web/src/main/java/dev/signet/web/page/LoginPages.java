package dev.signet.web.page;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.in.LogIn.Mode;
import dev.signet.application.port.in.LogIn.Result.AccountDisabled;
import dev.signet.application.port.in.LogIn.Result.CaptchaInvalid;
import dev.signet.application.port.in.LogIn.Result.CaptchaRequired;
import dev.signet.application.port.in.LogIn.Result.CredentialsInvalid;
import dev.signet.application.port.in.LogIn.Result.LimitReached;
import dev.signet.application.port.in.LogIn.Result.LoggedIn;
import dev.signet.application.port.in.LogIn.Result.Throttled;
import dev.signet.domain.session.DeviceType;
import dev.signet.domain.user.Password;
import dev.signet.web.client.Client;
import dev.signet.web.cookie.FormTokens;
import dev.signet.web.cookie.KnownBrowserCookie;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.login.Devices;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page to sign in: the door for people, where {@code /v1/sessions} is the one for programs. */
@Controller("/login")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginPages {

    private final LogIn logIn;
    private final Visitors visitors;
    private final Pages pages;
    private final FormTokens tokens;
    private final LoginCookies cookies;
    private final KnownBrowserCookie knownBrowser;
    private final CaptchaBoxes captchas;

    LoginPages(
            LogIn logIn,
            Visitors visitors,
            Pages pages,
            FormTokens tokens,
            LoginCookies cookies,
            KnownBrowserCookie knownBrowser,
            CaptchaBoxes captchas) {
        this.logIn = logIn;
        this.visitors = visitors;
        this.pages = pages;
        this.tokens = tokens;
        this.cookies = cookies;
        this.knownBrowser = knownBrowser;
        this.captchas = captchas;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, @Nullable Caller caller) {
        if (visit.news().filter(Visit.News.SIGN_IN_AGAIN::equals).isPresent()) {
            Notice again = Notice.neutral(visit, "page.news.sign-in-again");
            return pages.show(request, form(request, visit, Form.EMPTY, Optional.of(again)));
        }
        if (isToSignInAgain(request, visit, caller)) {
            Notice again = Notice.neutral(visit, "page.account.again");
            return pages.show(request, form(request, visit, Form.EMPTY, Optional.of(again)));
        }
        return visitors.user(caller)
                .<Page>map(user -> SignedInPage.of(visit, user, visitors.logoutAndBack(visit)))
                .map(page -> pages.show(request, page))
                .orElseGet(() -> pages.show(request, form(request, visit, Form.EMPTY, news(request, visit))));
    }

    /** For the account, being signed in at the sites is not enough. */
    private boolean isToSignInAgain(HttpRequest<?> request, Visit visit, @Nullable Caller caller) {
        return visit.returnTo().filter(ReturnAddress::isOwn).isPresent()
                && Visitors.byCookie(caller)
                        .filter(known -> visitors.isKnownToSiblingsOnly(request, known))
                        .isPresent();
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> logIn(HttpRequest<?> request, Visit visit, @Body Form typed) {
        if (!tokens.isGenuine(request, typed.text("csrf"))) {
            LoginPage again = form(request, visit, typed, Optional.of(Notice.expired(visit)));
            return pages.refuse(request, again, Reason.NOT_ALLOWED);
        }
        if (CaptchaBoxes.isForAnother(typed)) {
            return pages.show(request, form(request, visit, typed, Optional.empty(), captcha(request, visit, typed)));
        }
        Optional<Password> password = Password.parse(typed.text("password"));
        LogIn.Result result = password.map(known -> logIn.logIn(command(request, typed, known)))
                // no password of ours can be so long
                .orElseGet(() -> new CredentialsInvalid(false));
        return switch (result) {
            case LoggedIn in -> welcome(visit, in);
            case CredentialsInvalid wrong -> wrong(request, visit, typed, wrong.captchaNext());
            case CaptchaRequired required -> captchaFirst(request, visit, typed, List.of(), Reason.CAPTCHA_REQUIRED);
            case CaptchaInvalid invalid ->
                captchaFirst(request, visit, typed, List.of(visit.text("page.captcha.wrong")), Reason.CAPTCHA_INVALID);
            case Throttled throttled -> {
                Notice wait = Notice.wait(visit, throttled.pause());
                LoginPage page = form(request, visit, typed, Optional.of(wait), Optional.empty());
                yield pages.refuse(request, page, Reason.THROTTLED, throttled.pause());
            }
            case AccountDisabled disabled -> refused(request, visit, typed, Reason.ACCOUNT_DISABLED);
            case LimitReached limit -> refused(request, visit, typed, Reason.SESSION_LIMIT);
        };
    }

    private LogIn.Command command(HttpRequest<?> request, Form typed, Password password) {
        return new LogIn.Command(
                typed.text("username"),
                password,
                Mode.COOKIE,
                typed.isTicked("remember"),
                Devices.of(request, DeviceType.BROWSER, null),
                cookies.read(request),
                Client.network(request),
                knownBrowser.read(request),
                CaptchaBoxes.solved(typed));
    }

    private HttpResponse<?> welcome(Visit visit, LoggedIn in) {
        var login = in.login();
        var response =
                HttpResponse.seeOther(visit.returnTo().map(ReturnAddress::uri).orElseGet(visit.to("/login")::uri));
        in.browser().ifPresent(browser -> knownBrowser.set(response, browser));
        return cookies.set(response, login);
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, Visit visit, Form typed, boolean captchaNext) {
        Optional<Notice> notice = Optional.of(Notice.bad(visit, "page.login.wrong"));
        LoginPage again = captchaNext
                ? form(request, visit, typed, notice, captcha(request, visit, typed))
                : form(request, visit, typed, notice);
        return pages.refuse(request, again.withBothWrong(), Reason.CREDENTIALS_INVALID);
    }

    private HttpResponse<?> captchaFirst(
            HttpRequest<?> request, Visit visit, Form typed, List<String> errors, Reason reason) {
        Optional<Notice> notice = Optional.of(Notice.bad(visit, "page." + reason.code()));
        Optional<CaptchaBox> box = captchas.fresh(request, visit, typed, errors);
        return pages.refuse(request, form(request, visit, typed, notice, box), reason);
    }

    private Optional<CaptchaBox> captcha(HttpRequest<?> request, Visit visit, Form typed) {
        return captchas.fresh(request, visit, typed, List.of());
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Visit visit, Form typed, Reason reason) {
        Notice notice = Notice.bad(visit, "page.login." + reason.code());
        return pages.refuse(request, form(request, visit, typed, Optional.of(notice)), reason);
    }

    private LoginPage form(HttpRequest<?> request, Visit visit, Form typed, Optional<Notice> notice) {
        return form(request, visit, typed, notice, captchas.whereAlwaysAsked(request, visit, typed));
    }

    private LoginPage form(
            HttpRequest<?> request, Visit visit, Form typed, Optional<Notice> notice, Optional<CaptchaBox> captcha) {
        return LoginPage.of(visit, tokens.of(request), typed, notice, captcha);
    }

    /** What one of our pages has just done, else why an old login no longer counts. */
    private static Optional<Notice> news(HttpRequest<?> request, Visit visit) {
        return visit.news()
                .map(news -> Notice.of(visit, news))
                .or(() -> request.getAttribute(Problems.REASON_ATTRIBUTE, Reason.class)
                        .flatMap(reason -> Notice.signedOut(visit, reason)));
    }
}
