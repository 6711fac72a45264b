package dev.signet.web.oauth;

import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.ReadUserInfo;
import dev.signet.web.caller.Credentials;
import dev.signet.web.caller.Reasons;
import dev.signet.web.client.Client;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Tells clients about the user who let them (OpenID Connect Core section 5.3). */
@Controller("/oauth2/userinfo")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UserInfoController {

    private final ReadUserInfo readUserInfo;
    private final Problems problems;

    UserInfoController(ReadUserInfo readUserInfo, Problems problems) {
        this.readUserInfo = readUserInfo;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> byGet(HttpRequest<?> request) {
        return read(request);
    }

    /** The token stands in the header here too: one in a body would stand in logs. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> byPost(HttpRequest<?> request) {
        return read(request);
    }

    private HttpResponse<?> read(HttpRequest<?> request) {
        return Credentials.bearer(request)
                .map(token -> new Credential.Bearer(token, Client.network(request)))
                .<HttpResponse<?>>map(token -> answer(request, readUserInfo.read(token)))
                .orElseGet(() -> problems.of(request, Reason.CREDENTIALS_MISSING));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, ReadUserInfo.Result result) {
        return switch (result) {
            case ReadUserInfo.Result.Info info ->
                HttpResponse.ok(UserInfo.of(info)).header(HttpHeaders.CACHE_CONTROL, "no-store");
            case ReadUserInfo.Result.ScopeMissing missing -> problems.of(request, Reason.NOT_ALLOWED);
            case ReadUserInfo.Result.Refused refused -> problems.of(request, Reasons.of(refused.verdict()));
        };
    }
}
