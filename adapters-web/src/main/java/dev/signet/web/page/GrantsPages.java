package dev.signet.web.page;

import dev.signet.application.port.in.ListGrants;
import dev.signet.application.port.in.WithdrawGrant;
import dev.signet.domain.client.ClientId;
import dev.signet.web.cookie.FormTokens;
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
import java.util.Optional;

/** What third parties may do, with the buttons to take it back. */
@Controller(GrantsPages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GrantsPages {

    static final String PATH = "/account/grants";

    private final ListGrants listGrants;
    private final WithdrawGrant withdrawGrant;
    private final Pages pages;
    private final FormTokens tokens;
    private final WayIn wayIn;

    GrantsPages(ListGrants listGrants, WithdrawGrant withdrawGrant, Pages pages, FormTokens tokens, WayIn wayIn) {
        this.listGrants = listGrants;
        this.withdrawGrant = withdrawGrant;
        this.pages = pages;
        this.tokens = tokens;
        this.wayIn = wayIn;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, Owner owner) {
        return pages.show(request, page(request, visit, owner, Optional.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(HttpRequest<?> request, Visit visit, Owner owner, @Body Form form) {
        if (!tokens.isGenuine(request, form.text("csrf"))) {
            return again(request, visit, owner, Notice.expired(visit), Reason.NOT_ALLOWED);
        }
        return ClientId.parse(form.text(GrantsPage.WITHDRAW))
                .<HttpResponse<?>>map(client -> withdraw(request, visit, owner, client))
                .orElseGet(() -> noSuchGrant(request, visit, owner));
    }

    private HttpResponse<?> withdraw(HttpRequest<?> request, Visit visit, Owner owner, ClientId client) {
        return switch (withdrawGrant.withdraw(owner.caller(), client)) {
            case WithdrawGrant.Result.Withdrawn withdrawn ->
                HttpResponse.seeOther(visit.to(PATH)
                        .with(News.PARAMETER, News.GRANT_WITHDRAWN.code())
                        .uri());
            case WithdrawGrant.Result.NoSuchGrant none -> noSuchGrant(request, visit, owner);
            case WithdrawGrant.Result.AlreadyOver over -> wayIn.over(request, over.reason());
        };
    }

    private HttpResponse<?> noSuchGrant(HttpRequest<?> request, Visit visit, Owner owner) {
        return again(request, visit, owner, Notice.bad(visit, "page.account.grants.none"), Reason.NOT_FOUND);
    }

    private HttpResponse<?> again(HttpRequest<?> request, Visit visit, Owner owner, Notice notice, Reason reason) {
        return pages.refuse(request, page(request, visit.at(PATH), owner, Optional.of(notice)), reason);
    }

    private GrantsPage page(HttpRequest<?> request, Visit visit, Owner owner, Optional<Notice> notice) {
        return GrantsPage.of(visit, tokens.of(request), listGrants.listGrants(owner.caller()), notice);
    }
}
