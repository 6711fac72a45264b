package dev.signet.web.caller;

import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.AdmittedMachine;
import dev.signet.application.port.in.VerifyCredential.Use;
import dev.signet.application.port.in.VerifyCredential.Verdict;
import dev.signet.web.error.Problems;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/**
 * Tells micronaut-security who calls. What memory can answer is answered on the event loop; only what needs the
 * database moves to a thread that may block.
 */
@Singleton
final class CallerFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String EVENTS = "/v1/session/events";

    private final Credentials credentials;
    private final VerifyCredential verifyCredential;
    private final ExecutorService mayBlock;

    CallerFetcher(
            Credentials credentials,
            VerifyCredential verifyCredential,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.credentials = credentials;
        this.verifyCredential = verifyCredential;
        this.mayBlock = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var credential = credentials.of(request);
        return switch (verifyCredential.fromMemory(credential, use(request))) {
            case Verdict verdict ->
                known(request, verdict).map(Publishers::just).orElseGet(Publishers::empty);
            case VerifyCredential.Unknown unknown -> Publishers.fromCompletableFuture(() -> ask(request, credential));
        };
    }

    /** Completes with null where nobody is known, which Micronaut takes for an empty answer. */
    private CompletableFuture<Authentication> ask(HttpRequest<?> request, Credential credential) {
        var answer = new CompletableFuture<Authentication>();
        mayBlock.execute(PropagatedContext.wrapCurrent(() -> {
            try {
                var verdict = verifyCredential.ask(credential, use(request));
                answer.complete(known(request, verdict).orElse(null));
            } catch (RuntimeException | Error failed) {
                answer.completeExceptionally(failed);
            }
        }));
        return answer;
    }

    /** A page that is left open would otherwise never let its session rest. */
    private static Use use(HttpRequest<?> request) {
        return request.getPath().equals(EVENTS) ? Use.DOES_NOT_COUNT : Use.COUNTS;
    }

    private static Optional<Authentication> known(HttpRequest<?> request, Verdict verdict) {
        if (verdict instanceof Admitted admitted) {
            return Optional.of(new KnownCaller(admitted.caller()));
        }
        if (verdict instanceof AdmittedMachine admitted) {
            return Optional.of(new KnownMachine(admitted.machine()));
        }
        request.setAttribute(Problems.REASON_ATTRIBUTE, Reasons.of(verdict));
        return Optional.empty();
    }
}
