package dev.signet.web.audit;

import dev.signet.application.port.in.ExplainSession;
import dev.signet.application.port.in.ExplainSession.Result.BadToken;
import dev.signet.application.port.in.ExplainSession.Result.Conflict;
import dev.signet.application.port.in.ExplainSession.Result.Explained;
import dev.signet.application.port.in.ExplainSession.Result.Forgotten;
import dev.signet.application.port.in.ExplainSession.Result.NotKnown;
import dev.signet.web.caller.Credentials;
import dev.signet.web.caller.Reasons;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Tells the life of the caller's own session, also to a caller whose session is over. */
@Controller("/v1/explain")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExplainController {

    private final ExplainSession explainSession;
    private final Credentials credentials;
    private final Problems problems;

    ExplainController(ExplainSession explainSession, Credentials credentials, Problems problems) {
        this.explainSession = explainSession;
        this.credentials = credentials;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> explain(HttpRequest<?> request) {
        return switch (explainSession.explain(credentials.of(request))) {
            case Explained explained -> HttpResponse.ok(ExplainResponse.from(explained, Problems.texts(request)));
            case NotKnown none -> problems.of(request, Reason.CREDENTIALS_MISSING);
            case Forgotten gone -> problems.of(request, Reason.STAMP_SUPERSEDED);
            case BadToken bad -> problems.of(request, Reasons.of(bad.fault()));
            case Conflict conflict -> problems.of(request, Reason.COOKIE_CONFLICT);
        };
    }
}
