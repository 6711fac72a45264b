package dev.signet.web.admin;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.RotateSigningKeys;
import dev.signet.application.port.in.RotateSigningKeys.Planned;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has tokens signed with other keys. */
@Controller("/v1/admin/keys/rotate")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RotateKeysController {

    private final RotateSigningKeys rotateSigningKeys;
    private final GuardedAnswers answers;

    RotateKeysController(RotateSigningKeys rotateSigningKeys, GuardedAnswers answers) {
        this.rotateSigningKeys = rotateSigningKeys;
        this.answers = answers;
    }

    /** @param now the old keys are in wrong hands: the new ones sign at once, and all access tokens die */
    @Serdeable
    record Rotation(@Nullable Boolean now) {}

    /** One of each algorithm in use. */
    @Serdeable
    record PlannedKeys(List<PlannedKey> keys) {

        static PlannedKeys from(List<Planned> planned) {
            return new PlannedKeys(planned.stream().map(PlannedKey::from).toList());
        }
    }

    /** @param signsAt in seconds since the epoch */
    @Serdeable
    record PlannedKey(String kid, String alg, long signsAt) {

        static PlannedKey from(Planned planned) {
            return new PlannedKey(
                    planned.kid().value(),
                    planned.algorithm().wire(),
                    planned.signsAt().getEpochSecond());
        }
    }

    @Post
    HttpResponse<?> rotate(HttpRequest<?> request, Caller caller, @Nullable @Body Rotation body) {
        boolean now = body != null && Boolean.TRUE.equals(body.now());
        var guarded = now ? rotateSigningKeys.replaceNow(caller) : rotateSigningKeys.rotate(caller);
        return answers.of(request, guarded, planned -> HttpResponse.accepted().body(PlannedKeys.from(planned)));
    }
}
