package dev.signet.web.account;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ChangeProfile;
import dev.signet.application.port.in.ChangeProfile.Result.AlreadyOver;
import dev.signet.application.port.in.ChangeProfile.Result.Changed;
import dev.signet.application.port.in.ChangeProfile.Result.Rejected;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.web.caller.Reasons;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Shows and changes the caller's profile. */
@Controller("/v1/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProfileController {

    private final ReadProfile readProfile;
    private final ChangeProfile changeProfile;
    private final Problems problems;

    ProfileController(ReadProfile readProfile, ChangeProfile changeProfile, Problems problems) {
        this.readProfile = readProfile;
        this.changeProfile = changeProfile;
        this.problems = problems;
    }

    /** The body of a change. */
    @Serdeable
    record ProfileChange(String displayName) {}

    @Get
    HttpResponse<?> read(HttpRequest<?> request, Caller caller) {
        return readProfile
                .readProfile(caller)
                .<HttpResponse<?>>map(user -> HttpResponse.ok(ProfileResponse.from(user)))
                .orElseGet(() -> problems.of(request, Reason.STAMP_SUPERSEDED));
    }

    @Patch
    HttpResponse<?> change(HttpRequest<?> request, Caller caller, @Body ProfileChange change) {
        return switch (changeProfile.changeDisplayName(caller, change.displayName())) {
            case Changed changed -> HttpResponse.ok(ProfileResponse.from(changed.user()));
            case AlreadyOver over -> problems.of(request, Reasons.of(over.reason()));
            case Rejected rejected ->
                problems.of(
                        request,
                        Reason.INVALID_FIELD,
                        List.of(Flaws.of(rejected.flaw(), "password", Problems.texts(request))));
        };
    }
}
