package dev.signet.demo;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of asking Signet. That it could not be asked is an answer of its own: a site that takes it for "signed out"
 * throws all of its visitors out whenever the login service restarts.
 */
sealed interface Answer<T> {

    /** The credential is good. */
    record Yes<T>(T value) implements Answer<T> {}

    /** The credential is not good; Signet says why to those whose credential was once genuine. */
    record No<T>(Optional<String> reason) implements Answer<T> {}

    /** Nobody knows: no connection, a timeout, or anything else that is neither yes nor no. */
    record Unavailable<T>() implements Answer<T> {}

    /** Goes on with the next question if this answer is yes. */
    default <U> Answer<U> then(Function<T, Answer<U>> next) {
        return switch (this) {
            case Yes<T> yes -> next.apply(yes.value());
            case No<T> no -> new No<>(no.reason());
            case Unavailable<T> unavailable -> new Unavailable<>();
        };
    }

    /** What a yes brings; the others bring nothing. */
    default Optional<T> found() {
        return this instanceof Yes<T> yes ? Optional.of(yes.value()) : Optional.empty();
    }
}
