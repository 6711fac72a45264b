package dev.signet.web.admin;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.KickUser;
import dev.signet.application.port.in.KickUser.Result.Kicked;
import dev.signet.application.port.in.KickUser.Result.NoSuchSession;
import dev.signet.application.port.in.KickUser.Result.NoSuchUser;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Ends other people's sessions. */
@Controller("/v1/admin/users/{sub}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KickController {

    private final KickUser kickUser;
    private final GuardedAnswers answers;

    KickController(KickUser kickUser, GuardedAnswers answers) {
        this.kickUser = kickUser;
        this.answers = answers;
    }

    @Post("/kick")
    HttpResponse<?> kick(HttpRequest<?> request, Caller caller, String sub) {
        return UserId.parse(sub)
                .<HttpResponse<?>>map(
                        user -> answers.of(request, kickUser.kick(caller, user), result -> answer(request, result)))
                .orElseGet(() -> answers.notFound(request));
    }

    @Post("/sessions/{sid}/kick")
    HttpResponse<?> kickOne(HttpRequest<?> request, Caller caller, String sub, String sid) {
        var user = UserId.parse(sub);
        var session = SessionId.parse(sid);
        return user.isPresent() && session.isPresent()
                ? answers.of(
                        request, kickUser.kick(caller, user.get(), session.get()), result -> answer(request, result))
                : answers.notFound(request);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, KickUser.Result result) {
        return switch (result) {
            case Kicked kicked -> HttpResponse.noContent();
            case NoSuchUser none -> answers.notFound(request);
            case NoSuchSession none -> answers.notFound(request);
        };
    }
}
