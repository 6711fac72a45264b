package dev.signet.web.grants;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ListGrants;
import dev.signet.application.port.in.WithdrawGrant;
import dev.signet.application.port.in.WithdrawGrant.Result.AlreadyOver;
import dev.signet.application.port.in.WithdrawGrant.Result.NoSuchGrant;
import dev.signet.application.port.in.WithdrawGrant.Result.Withdrawn;
import dev.signet.domain.client.ClientId;
import dev.signet.web.caller.Reasons;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Lists what the caller granted to third parties, and takes it back. */
@Controller("/v1/grants")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GrantsController {

    private final ListGrants listGrants;
    private final WithdrawGrant withdrawGrant;
    private final Problems problems;

    GrantsController(ListGrants listGrants, WithdrawGrant withdrawGrant, Problems problems) {
        this.listGrants = listGrants;
        this.withdrawGrant = withdrawGrant;
        this.problems = problems;
    }

    @Get
    GrantList list(Caller caller) {
        return GrantList.from(listGrants.listGrants(caller));
    }

    @Delete("/{clientId}")
    HttpResponse<?> withdraw(HttpRequest<?> request, Caller caller, String clientId) {
        return ClientId.parse(clientId)
                .<HttpResponse<?>>map(client -> answer(request, withdrawGrant.withdraw(caller, client)))
                .orElseGet(() -> problems.of(request, Reason.NOT_FOUND));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, WithdrawGrant.Result result) {
        return switch (result) {
            case Withdrawn withdrawn -> HttpResponse.noContent();
            case NoSuchGrant none -> problems.of(request, Reason.NOT_FOUND);
            case AlreadyOver over -> problems.of(request, Reasons.of(over.reason()));
        };
    }
}
