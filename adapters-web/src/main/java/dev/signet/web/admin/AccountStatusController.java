package dev.signet.web.admin;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.DisableAccount;
import dev.signet.application.port.in.Guarded;
import dev.signet.domain.user.UserId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.function.Function;

/** Takes accounts out of use, and back. */
@Controller("/v1/admin/users/{sub}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountStatusController {

    private final DisableAccount disableAccount;
    private final GuardedAnswers answers;

    AccountStatusController(DisableAccount disableAccount, GuardedAnswers answers) {
        this.disableAccount = disableAccount;
        this.answers = answers;
    }

    @Post("/disable")
    HttpResponse<?> disable(HttpRequest<?> request, Caller caller, String sub) {
        return change(request, sub, user -> disableAccount.disable(caller, user));
    }

    @Post("/enable")
    HttpResponse<?> enable(HttpRequest<?> request, Caller caller, String sub) {
        return change(request, sub, user -> disableAccount.enable(caller, user));
    }

    private HttpResponse<?> change(
            HttpRequest<?> request, String sub, Function<UserId, Guarded<DisableAccount.Result>> change) {
        return UserId.parse(sub)
                .<HttpResponse<?>>map(user -> answers.of(request, change.apply(user), result -> switch (result) {
                    case DONE -> HttpResponse.noContent();
                    case NO_SUCH_USER -> answers.notFound(request);
                    case ONESELF -> answers.refused(request);
                }))
                .orElseGet(() -> answers.notFound(request));
    }
}
