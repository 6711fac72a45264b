package dev.signet.web.admin;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.LookUpUser;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import dev.signet.web.session.SessionList;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows accounts to administrators. */
@Controller("/v1/admin/users")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {

    private final LookUpUser lookUpUser;
    private final GuardedAnswers answers;

    UsersController(LookUpUser lookUpUser, GuardedAnswers answers) {
        this.lookUpUser = lookUpUser;
        this.answers = answers;
    }

    /** The accounts that were found. */
    @Serdeable
    record UserList(List<Entry> users) {

        /** One account. */
        @Serdeable
        record Entry(String sub, String username, String displayName, String status, List<String> roles, long stamp) {}

        static UserList from(Optional<User> found) {
            return new UserList(found.stream()
                    .map(user -> new Entry(
                            user.id().value(),
                            user.name().value(),
                            user.displayName().value(),
                            word(user.status()),
                            user.roles().stream().map(UserList::word).sorted().toList(),
                            user.stamp().value()))
                    .toList());
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    @Get
    HttpResponse<?> find(HttpRequest<?> request, Caller caller, @QueryValue String username) {
        return answers.of(request, lookUpUser.lookUp(caller, username), found -> HttpResponse.ok(UserList.from(found)));
    }

    @Get("/{sub}/sessions")
    HttpResponse<?> sessions(HttpRequest<?> request, Caller caller, String sub) {
        return UserId.parse(sub)
                .<HttpResponse<?>>map(user -> answers.of(
                        request,
                        lookUpUser.sessionsOf(caller, user),
                        found -> found.<HttpResponse<?>>map(
                                        sessions -> HttpResponse.ok(SessionList.from(sessions, caller.session())))
                                .orElseGet(() -> answers.notFound(request))))
                .orElseGet(() -> answers.notFound(request));
    }
}
