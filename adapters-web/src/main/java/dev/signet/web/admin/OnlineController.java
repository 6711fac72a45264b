package dev.signet.web.admin;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.CountOnline;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

/** Tells how many are there. */
@Controller("/v1/admin/online")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OnlineController {

    private final CountOnline countOnline;
    private final GuardedAnswers answers;

    OnlineController(CountOnline countOnline, GuardedAnswers answers) {
        this.countOnline = countOnline;
        this.answers = answers;
    }

    /** Users seen in the last five minutes. */
    @Serdeable
    record Online(long users) {}

    @Get
    HttpResponse<?> count(HttpRequest<?> request, Caller caller) {
        return answers.of(request, countOnline.countOnline(caller), users -> HttpResponse.ok(new Online(users)));
    }
}
