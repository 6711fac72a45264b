package dev.signet.web.oauth;

import dev.signet.application.port.in.ForClient;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Answers whoever is not the client that it claims to be, or nobody knows at this moment. */
@Singleton
final class ClientAnswers {

    private final OAuthErrors errors;

    ClientAnswers(OAuthErrors errors) {
        this.errors = errors;
    }

    <T> HttpResponse<?> of(ForClient<T> answer, Function<T, HttpResponse<?>> ifProven) {
        return switch (answer) {
            case ForClient.Answered<T> answered -> ifProven.apply(answered.answer());
            case ForClient.NotTheClient<T> not -> errors.notTheClient();
            case ForClient.Throttled<T> throttled -> errors.throttled(throttled.pause());
        };
    }
}
