package dev.signet.demo;

import dev.signet.demo.verifier.LocalVerifier;
import dev.signet.demo.verifier.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the shop's visitors without asking about each request: the cookie is swapped for a ten-minute token of the shop's
 * own, once, and the shop verifies that token by itself. Neither token nor cookie leaves this process.
 */
final class Visitors {

    private static final int MOST = 1_000;

    private final SignetClient signet;
    private final LocalVerifier verifier;
    private final String audience;
    private final Map<Credential, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Credential, Known> eldest) {
            return size() > MOST;
        }
    };

    /** A name that changes shows with the next token: ten minutes at most. */
    private record Known(String token, Profile profile) {}

    Visitors(SignetClient signet, LocalVerifier verifier, String audience) {
        this.signet = signet;
        this.verifier = verifier;
        this.audience = audience;
    }

    Answer<Profile> of(Credential cookie) {
        return find(cookie).map(visitor -> judged(cookie, visitor)).orElseGet(() -> meet(cookie));
    }

    private Answer<Profile> judged(Credential cookie, Known visitor) {
        return switch (verifier.verify(visitor.token())) {
            case Verdict.Good good -> new Answer.Yes<>(visitor.profile());
            case Verdict.NobodyKnows nobody -> new Answer.Unavailable<>();
            case Verdict.Refused refused -> {
                forget(cookie);
                yield refused.reason().equals("token-expired") ? meet(cookie) : why(cookie, refused);
            }
        };
    }

    /** The feed tells no reasons. Whoever holds the cookie may hear it from Signet, and is out whatever that says. */
    private Answer<Profile> why(Credential cookie, Verdict.Refused refused) {
        return signet.session(cookie) instanceof Answer.No<String> no
                ? new Answer.No<>(no.reason())
                : new Answer.No<>(Optional.of(refused.reason()));
    }

    private Answer<Profile> meet(Credential cookie) {
        return switch (signet.swap(cookie, audience)) {
            case Answer.No<String> no -> new Answer.No<>(no.reason());
            // no token to be had: the shop asks about this visitor, as it would without a verifier
            case Answer.Unavailable<String> unavailable ->
                signet.session(cookie).then(sub -> signet.profile(cookie));
            case Answer.Yes<String> token ->
                signet.profile(cookie).then(profile -> keep(cookie, token.value(), profile));
        };
    }

    /** It may have been ended in this very moment. */
    private Answer<Profile> keep(Credential cookie, String token, Profile profile) {
        return switch (verifier.verify(token)) {
            case Verdict.Good good -> {
                keep(cookie, new Known(token, profile));
                yield new Answer.Yes<>(profile);
            }
            case Verdict.NobodyKnows nobody -> new Answer.Unavailable<>();
            case Verdict.Refused refused -> why(cookie, refused);
        };
    }

    private synchronized Optional<Known> find(Credential cookie) {
        return Optional.ofNullable(known.get(cookie));
    }

    private synchronized void keep(Credential cookie, Known visitor) {
        known.put(cookie, visitor);
    }

    private synchronized void forget(Credential cookie) {
        known.remove(cookie);
    }
}
