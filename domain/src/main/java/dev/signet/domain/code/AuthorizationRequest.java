package dev.signet.domain.code;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asks for, found to be in order (RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1).
 *
 * @param maxAge how long ago the user may have been authenticated
 * @param since the user was sent to type the password again at this time, and has to have done it
 */
public record AuthorizationRequest(
        Client client,
        RedirectUri redirectUri,
        Scopes scopes,
        CodeChallenge challenge,
        Optional<String> nonce,
        Set<Prompt> prompt,
        Optional<Duration> maxAge,
        Optional<Instant> since) {

    /** Who comes back from typing the password has this long to go on, even where a client wants it to be just now. */
    private static final Duration WAY_BACK = Duration.ofMinutes(1);

    public AuthorizationRequest {
        prompt = Set.copyOf(prompt);
    }

    /** Whether nothing may be shown to the user. */
    public boolean isSilent() {
        return prompt.contains(Prompt.NONE);
    }

    /** Whether the user was authenticated as lately as the client wants it. */
    public boolean isSatisfiedWith(Instant authTime, Instant now) {
        boolean again = since.map(sent -> !authTime.isBefore(sent)).orElse(!prompt.contains(Prompt.LOGIN));
        return again
                && maxAge.map(this::withWayBack)
                        .map(age -> !now.isAfter(authTime.plus(age)))
                        .orElse(true);
    }

    private Duration withWayBack(Duration age) {
        return since.isPresent() && age.compareTo(WAY_BACK) < 0 ? WAY_BACK : age;
    }
}
