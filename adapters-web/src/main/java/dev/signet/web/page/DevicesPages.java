package dev.signet.web.page;

import dev.signet.application.port.in.EndSession;
import dev.signet.application.port.in.ListSessions;
import dev.signet.application.port.in.LogOutEverywhere;
import dev.signet.domain.session.SessionId;
import dev.signet.web.cookie.FormTokens;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.Reason;
import dev.signet.web.page.Visit.News;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.time.InstantSource;
import java.util.Optional;

/** Where one is signed in, with the buttons to end it. */
@Controller(DevicesPages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DevicesPages {

    static final String PATH = "/account/devices";

    private final ListSessions listSessions;
    private final EndSession endSession;
    private final LogOutEverywhere logOutEverywhere;
    private final Pages pages;
    private final FormTokens tokens;
    private final LoginCookies cookies;
    private final WayIn wayIn;
    private final InstantSource clock;

    DevicesPages(
            ListSessions listSessions,
            EndSession endSession,
            LogOutEverywhere logOutEverywhere,
            Pages pages,
            FormTokens tokens,
            LoginCookies cookies,
            WayIn wayIn,
            InstantSource clock) {
        this.listSessions = listSessions;
        this.endSession = endSession;
        this.logOutEverywhere = logOutEverywhere;
        this.pages = pages;
        this.tokens = tokens;
        this.cookies = cookies;
        this.wayIn = wayIn;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, Owner owner) {
        return pages.show(request, page(request, visit, owner, Optional.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, Visit visit, Owner owner, @Body Form form) {
        if (!tokens.isGenuine(request, form.text("csrf"))) {
            return again(request, visit, owner, Notice.expired(visit), Reason.NOT_ALLOWED);
        }
        return switch (form.text(DevicesPage.END)) {
            case DevicesPage.EVERYWHERE -> endEverywhere(request, visit, owner);
            case DevicesPage.OTHERS ->
                answer(
                        request,
                        visit,
                        owner,
                        endSession.endOtherSessions(owner.caller()),
                        back(visit, News.OTHERS_SIGNED_OUT));
            case String sid ->
                SessionId.parse(sid)
                        .<HttpResponse<?>>map(session -> endOne(request, visit, owner, session))
                        .orElseGet(() -> noSuchSession(request, visit, owner));
        };
    }

    private HttpResponse<?> endEverywhere(HttpRequest<?> request, Visit visit, Owner owner) {
        return switch (logOutEverywhere.logOutEverywhere(owner.caller())) {
            case LogOutEverywhere.Result.LoggedOut done -> out(visit, News.SIGNED_OUT_EVERYWHERE);
            case LogOutEverywhere.Result.AlreadyOver over -> wayIn.over(request, over.reason());
        };
    }

    private HttpResponse<?> endOne(HttpRequest<?> request, Visit visit, Owner owner, SessionId session) {
        var then = session.equals(owner.caller().session())
                ? out(visit, News.SIGNED_OUT)
                : back(visit, News.DEVICE_SIGNED_OUT);
        return answer(request, visit, owner, endSession.endSession(owner.caller(), session), then);
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, Visit visit, Owner owner, EndSession.Result result, HttpResponse<?> then) {
        return switch (result) {
            case EndSession.Result.Ended ended -> then;
            case EndSession.Result.NoSuchSession none -> noSuchSession(request, visit, owner);
            case EndSession.Result.AlreadyOver over -> wayIn.over(request, over.reason());
        };
    }

    /** Over already, or somebody else's: nobody is told which. */
    private HttpResponse<?> noSuchSession(HttpRequest<?> request, Visit visit, Owner owner) {
        return again(request, visit, owner, Notice.bad(visit, "page.account.devices.none"), Reason.NOT_FOUND);
    }

    private HttpResponse<?> again(HttpRequest<?> request, Visit visit, Owner owner, Notice notice, Reason reason) {
        return pages.refuse(request, page(request, visit.at(PATH), owner, Optional.of(notice)), reason);
    }

    private MutableHttpResponse<?> back(Visit visit, News news) {
        return HttpResponse.seeOther(
                visit.to(PATH).with(News.PARAMETER, news.code()).uri());
    }

    private MutableHttpResponse<?> out(Visit visit, News news) {
        Address login = Address.of("/login")
                .with(Language.PARAMETER, visit.language().chosen())
                .with(News.PARAMETER, news.code());
        return cookies.clear(HttpResponse.seeOther(login.uri()));
    }

    private DevicesPage page(HttpRequest<?> request, Visit visit, Owner owner, Optional<Notice> notice) {
        return DevicesPage.of(
                visit,
                tokens.of(request),
                listSessions.listSessions(owner.caller()),
                owner.caller().session(),
                clock.instant(),
                notice);
    }
}
