package dev.signet.web.session;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.EndSession;
import dev.signet.application.port.in.EndSession.Result.AlreadyOver;
import dev.signet.application.port.in.EndSession.Result.Ended;
import dev.signet.application.port.in.EndSession.Result.NoSuchSession;
import dev.signet.application.port.in.ListSessions;
import dev.signet.domain.session.SessionId;
import dev.signet.web.caller.Reasons;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.FieldError;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the caller's sessions and ends them. */
@Controller("/v1/sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {

    private final ListSessions listSessions;
    private final EndSession endSession;
    private final LoginCookies cookies;
    private final Problems problems;

    SessionsController(ListSessions listSessions, EndSession endSession, LoginCookies cookies, Problems problems) {
        this.listSessions = listSessions;
        this.endSession = endSession;
        this.cookies = cookies;
        this.problems = problems;
    }

    @Get
    SessionList list(Caller caller) {
        return SessionList.from(listSessions.listSessions(caller), caller.session());
    }

    @Delete("/{sid}")
    HttpResponse<?> end(HttpRequest<?> request, Caller caller, String sid) {
        return SessionId.parse(sid)
                .<HttpResponse<?>>map(session -> answer(
                        request,
                        endSession.endSession(caller, session),
                        session.equals(caller.session()) && caller.carrier() == Caller.Carrier.COOKIE))
                .orElseGet(() -> problems.of(request, Reason.NOT_FOUND));
    }

    /** Ending all but the caller's must be said in so many words: a forgotten sid is not meant to end everything. */
    @Delete
    HttpResponse<?> endOthers(HttpRequest<?> request, Caller caller, @Nullable @QueryValue String except) {
        if (!"current".equals(except)) {
            var error = new FieldError("except", Problems.texts(request).get("sessions.except"));
            return problems.of(request, Reason.INVALID_FIELD, List.of(error));
        }
        return answer(request, endSession.endOtherSessions(caller), false);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, EndSession.Result result, boolean ownCookie) {
        return switch (result) {
            case Ended ended -> ownCookie ? cookies.clear(HttpResponse.noContent()) : HttpResponse.noContent();
            case NoSuchSession none -> problems.of(request, Reason.NOT_FOUND);
            case AlreadyOver over -> problems.of(request, Reasons.of(over.reason()));
        };
    }
}
