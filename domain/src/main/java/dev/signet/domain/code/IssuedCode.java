package dev.signet.domain.code;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.GrantId;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.Redemption.Redeem;
import dev.signet.domain.code.Redemption.Refuse;
import dev.signet.domain.code.Redemption.UsedBefore;
import dev.signet.domain.code.Redemption.Why;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An authorization code as it was issued, with all that it is bound to. It lives for a minute and is good for one use.
 *
 * @param digest of the code itself
 * @param session the login that asked
 * @param grant none for a client of our own, which asks nobody
 * @param stamp of that login
 * @param nonce repeated in the ID token (OpenID Connect Core section 3.1.2.1)
 * @param expiresAt exclusive
 * @param usedAt when it was traded
 * @param bought the session that it was traded for
 */
public record IssuedCode(
        String digest,
        ClientId client,
        UserId user,
        SessionId session,
        Optional<GrantId> grant,
        Stamp stamp,
        RedirectUri redirectUri,
        Scopes scopes,
        Optional<String> nonce,
        CodeChallenge challenge,
        Instant authTime,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<SessionId> bought) {

    public static final Duration LIFE = Duration.ofMinutes(1);

    /** What a client shows to have a code traded. */
    public record Presented(ClientId client, String redirectUri, String verifier) {}

    /** The checks in their order. A use by another client tells nothing and burns nothing. */
    public Redemption redeem(Presented presented, Instant now) {
        if (!client.equals(presented.client())) {
            return new Refuse(Why.OTHER_CLIENT);
        }
        if (usedAt.isPresent()) {
            return new UsedBefore(bought);
        }
        if (!now.isBefore(expiresAt)) {
            return new Refuse(Why.EXPIRED);
        }
        if (!redirectUri.value().equals(presented.redirectUri())) {
            return new Refuse(Why.OTHER_REDIRECT_URI);
        }
        return challenge.isAnsweredBy(presented.verifier()) ? new Redeem() : new Refuse(Why.OTHER_VERIFIER);
    }

    public IssuedCode tradedFor(SessionId session, Instant now) {
        if (usedAt.isPresent()) {
            throw new IllegalStateException("a code is traded once");
        }
        return new IssuedCode(
                digest,
                client,
                user,
                this.session,
                grant,
                stamp,
                redirectUri,
                scopes,
                nonce,
                challenge,
                authTime,
                createdAt,
                expiresAt,
                Optional.of(now),
                Optional.of(session));
    }
}
