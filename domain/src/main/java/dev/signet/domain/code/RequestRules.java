package dev.signet.domain.code;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.RequestReading.Bad;
import dev.signet.domain.code.RequestReading.Good;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads authorization requests: one flow, {@code code} with PKCE by S256 (OAuth 2.1 section 4.1), and no other. */
public final class RequestRules {

    public static final int MAX_STATE = 512;
    public static final int MAX_NONCE = 255;

    /** Our own parameter: since when, in milliseconds, the user has to have typed the password. */
    public static final String SINCE = "since";

    /** What only our own programs may ask for, since it opens the account itself. */
    private static final Set<String> OWN = Set.of("account", "revocations.read");

    private static final String NEVER = "admin";
    private static final Pattern STATE = Pattern.compile("[ -~]{1," + MAX_STATE + "}");
    private static final Pattern NONCE = Pattern.compile("[!-~]{1," + MAX_NONCE + "}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

    private RequestRules() {}

    /** What goes back to the client unchanged, if it is fit to be. */
    public static Optional<String> state(Asked asked) {
        return asked.find("state").filter(text -> STATE.matcher(text).matches());
    }

    /** The first that is wrong is the error. */
    public static RequestReading read(Asked asked, Client client, RedirectUri redirectUri) {
        if (asked.hasDoubles()) {
            return new Bad(AuthorizationError.INVALID_REQUEST);
        }
        if (asked.find("request").isPresent()) {
            return new Bad(AuthorizationError.REQUEST_NOT_SUPPORTED);
        }
        if (asked.find("request_uri").isPresent()) {
            return new Bad(AuthorizationError.REQUEST_URI_NOT_SUPPORTED);
        }
        if (asked.find("response_type").isEmpty()) {
            return new Bad(AuthorizationError.INVALID_REQUEST);
        }
        if (!isFor(asked, "response_type", "code")) {
            return new Bad(AuthorizationError.UNSUPPORTED_RESPONSE_TYPE);
        }
        if (!client.may(GrantType.AUTHORIZATION_CODE)) {
            return new Bad(AuthorizationError.UNAUTHORIZED_CLIENT);
        }
        return scopes(asked, client)
                .map(scopes -> rest(asked, client, redirectUri, scopes))
                .orElseGet(() -> new Bad(AuthorizationError.INVALID_SCOPE));
    }

    private static RequestReading rest(Asked asked, Client client, RedirectUri redirectUri, Scopes scopes) {
        var challenge = asked.find("code_challenge").flatMap(CodeChallenge::parse);
        var prompt = prompt(asked);
        boolean good = challenge.isPresent()
                && prompt.isPresent()
                && isFor(asked, "code_challenge_method", "S256")
                && isFor(asked, "response_mode", "query", "")
                && isAbsentOr(asked, "state", STATE)
                && isAbsentOr(asked, "nonce", NONCE)
                && isAbsentOr(asked, "max_age", SECONDS)
                && isAbsentOr(asked, SINCE, MILLIS);
        if (!good) {
            return new Bad(AuthorizationError.INVALID_REQUEST);
        }
        return new Good(new AuthorizationRequest(
                client,
                redirectUri,
                scopes,
                challenge.get(),
                asked.find("nonce"),
                prompt.get(),
                asked.find("max_age").map(Long::parseLong).map(Duration::ofSeconds),
                asked.find(SINCE).map(Long::parseLong).map(Instant::ofEpochMilli)));
    }

    private static Optional<Scopes> scopes(Asked asked, Client client) {
        return asked.find("scope")
                .flatMap(Scopes::parse)
                .filter(scopes -> !scopes.isEmpty() && scopes.areWithin(client.scopes()) && !scopes.has(NEVER))
                .filter(scopes -> client.firstParty() || OWN.stream().noneMatch(scopes::has))
                .filter(scopes -> !scopes.has(Scopes.OFFLINE_ACCESS) || client.may(GrantType.REFRESH_TOKEN));
    }

    /** Empty if there is a word that nobody knows, or {@code none} beside another. */
    private static Optional<Set<Prompt>> prompt(Asked asked) {
        Set<Prompt> all = EnumSet.noneOf(Prompt.class);
        for (var word : asked.find("prompt").stream()
                .flatMap(text -> Arrays.stream(text.split(" ", -1)))
                .toList()) {
            var known = Prompt.named(word);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            all.add(known.get());
        }
        return all.contains(Prompt.NONE) && all.size() > 1 ? Optional.empty() : Optional.of(all);
    }

    private static boolean isFor(Asked asked, String name, String... good) {
        return Arrays.asList(good).contains(asked.find(name).orElse(""));
    }

    private static boolean isAbsentOr(Asked asked, String name, Pattern form) {
        return asked.find(name).map(text -> form.matcher(text).matches()).orElse(true);
    }
}
