package dev.signet.web.page;

import dev.signet.application.port.in.ChangeProfile;
import dev.signet.application.port.in.ChangeProfile.Result.AlreadyOver;
import dev.signet.application.port.in.ChangeProfile.Result.Changed;
import dev.signet.application.port.in.ChangeProfile.Result.Rejected;
import dev.signet.application.port.in.ListSessions;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.User;
import dev.signet.web.account.Flaws;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The first page of an account: who one is, and where to go from there. */
@Controller(ProfilePages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProfilePages {

    static final String PATH = "/account";

    private final ReadProfile readProfile;
    private final ChangeProfile changeProfile;
    private final ListSessions listSessions;
    private final Pages pages;
    private final FormTokens tokens;
    private final WayIn wayIn;

    ProfilePages(
            ReadProfile readProfile,
            ChangeProfile changeProfile,
            ListSessions listSessions,
            Pages pages,
            FormTokens tokens,
            WayIn wayIn) {
        this.readProfile = readProfile;
        this.changeProfile = changeProfile;
        this.listSessions = listSessions;
        this.pages = pages;
        this.tokens = tokens;
        this.wayIn = wayIn;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, Owner owner) {
        return withUser(request, owner, user -> {
            String name = user.displayName().value();
            return pages.show(request, page(request, visit, owner, user, name, Optional.empty(), List.of()));
        });
    }

    /** For whoever reloads the address to which the form was sent. */
    @Get("/profile")
    HttpResponse<?> lead(Visit visit, Owner owner) {
        return HttpResponse.seeOther(visit.to(PATH).uri());
    }

    @Post("/profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, Visit visit, Owner owner, @Body Form typed) {
        String name = typed.text(ProfilePage.DISPLAY_NAME);
        if (!tokens.isGenuine(request, typed.text("csrf"))) {
            Notice expired = Notice.expired(visit);
            return again(request, visit, owner, name, expired, List.of(), Reason.NOT_ALLOWED);
        }
        return switch (changeProfile.changeDisplayName(owner.caller(), name)) {
            case Changed changed ->
                HttpResponse.seeOther(visit.to(PATH)
                        .with(Visit.News.PARAMETER, Visit.News.PROFILE_SAVED.code())
                        .uri());
            case Rejected rejected -> {
                Notice wrong = Notice.bad(visit, "page.account.profile.wrong");
                String flaw = visit.text("page." + Flaws.key(rejected.flaw()));
                yield again(request, visit, owner, name, wrong, List.of(flaw), Reason.INVALID_FIELD);
            }
            case AlreadyOver over -> wayIn.over(request, over.reason());
        };
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            Visit visit,
            Owner owner,
            String typed,
            Notice notice,
            List<String> errors,
            Reason reason) {
        return withUser(
                request,
                owner,
                user -> pages.refuse(
                        request,
                        page(request, visit.at(PATH), owner, user, typed, Optional.of(notice), errors),
                        reason));
    }

    private ProfilePage page(
            HttpRequest<?> request,
            Visit visit,
            Owner owner,
            User user,
            String typed,
            Optional<Notice> notice,
            List<String> errors) {
        int devices = listSessions.listSessions(owner.caller()).size();
        return ProfilePage.of(visit, tokens.of(request), user.name().value(), typed, devices, notice, errors);
    }

    private HttpResponse<?> withUser(HttpRequest<?> request, Owner owner, Function<User, HttpResponse<?>> then) {
        return readProfile
                .readProfile(owner.caller())
                .<HttpResponse<?>>map(then)
                .orElseGet(() -> wayIn.over(request, EndReason.STAMP_SUPERSEDED));
    }
}
