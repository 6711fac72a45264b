package dev.signet.web.page;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.LogOut;
import dev.signet.application.port.in.LogOutEverywhere;
import dev.signet.domain.session.CookieSecret;
import dev.signet.web.cookie.FormTokens;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.page.Visit.News;
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

/** The page to sign out. Looking at it ends nothing, since any site can make a browser look. */
@Controller("/logout")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogoutPages {

    private final LogOut logOut;
    private final LogOutEverywhere logOutEverywhere;
    private final Visitors visitors;
    private final Pages pages;
    private final FormTokens tokens;
    private final LoginCookies cookies;

    LogoutPages(
            LogOut logOut,
            LogOutEverywhere logOutEverywhere,
            Visitors visitors,
            Pages pages,
            FormTokens tokens,
            LoginCookies cookies) {
        this.logOut = logOut;
        this.logOutEverywhere = logOutEverywhere;
        this.visitors = visitors;
        this.pages = pages;
        this.tokens = tokens;
        this.cookies = cookies;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, @Nullable Caller caller) {
        return pages.show(request, page(request, visit, caller, Optional.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> logOut(HttpRequest<?> request, Visit visit, @Nullable Caller caller, @Body Form form) {
        if (!tokens.isGenuine(request, form.text("csrf"))) {
            LogoutPage again = page(request, visit, caller, Optional.of(Notice.expired(visit)));
            return pages.refuse(request, again, Reason.NOT_ALLOWED);
        }
        News news = Visitors.byCookie(caller)
                .map(known -> end(known, form.isTicked("everywhere")))
                .orElseGet(() -> endAll(cookies.read(request)));
        Address login = Address.of("/login")
                .with(Language.PARAMETER, visit.language().chosen())
                .with(News.PARAMETER, news.code());
        return cookies.clear(
                HttpResponse.seeOther(visit.returnTo().map(ReturnAddress::uri).orElseGet(login::uri)));
    }

    /** Nobody can tell who calls: the cookies are dead, or of different users. */
    private News endAll(List<CookieSecret> presented) {
        logOut.logOut(presented);
        return News.SIGNED_OUT;
    }

    /** Somebody may have been faster: then the login is over all the same. */
    private News end(Caller caller, boolean everywhere) {
        if (!everywhere) {
            return switch (logOut.logOut(caller)) {
                case LogOut.Result.LoggedOut done -> News.SIGNED_OUT;
                case LogOut.Result.AlreadyOver over -> News.SIGNED_OUT;
            };
        }
        return switch (logOutEverywhere.logOutEverywhere(caller)) {
            case LogOutEverywhere.Result.LoggedOut done -> News.SIGNED_OUT_EVERYWHERE;
            case LogOutEverywhere.Result.AlreadyOver over -> News.SIGNED_OUT;
        };
    }

    private LogoutPage page(HttpRequest<?> request, Visit visit, @Nullable Caller caller, Optional<Notice> notice) {
        Optional<String> name =
                visitors.user(caller).map(user -> user.displayName().value());
        boolean contested = request.getAttribute(Problems.REASON_ATTRIBUTE, Reason.class)
                .filter(Reason.COOKIE_CONFLICT::equals)
                .isPresent();
        return LogoutPage.of(visit, tokens.of(request), name, contested, notice);
    }
}
