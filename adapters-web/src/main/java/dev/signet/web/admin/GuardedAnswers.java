package dev.signet.web.admin;

import dev.signet.application.port.in.Guarded;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Answers whoever is no administrator, or none at this moment. */
@Singleton
public final class GuardedAnswers {

    private final Problems problems;

    GuardedAnswers(Problems problems) {
        this.problems = problems;
    }

    public <T> HttpResponse<?> of(HttpRequest<?> request, Guarded<T> guarded, Function<T, HttpResponse<?>> ifGranted) {
        return switch (guarded) {
            case Guarded.Granted<T> granted -> ifGranted.apply(granted.answer());
            case Guarded.NotAllowed<T> not -> problems.of(request, Reason.NOT_ALLOWED);
            case Guarded.StepUpRequired<T> stepUp -> problems.stepUp(request, stepUp.maxAge());
        };
    }

    HttpResponse<?> refused(HttpRequest<?> request) {
        return problems.of(request, Reason.NOT_ALLOWED);
    }

    HttpResponse<?> notFound(HttpRequest<?> request) {
        return problems.of(request, Reason.NOT_FOUND);
    }
}
