package dev.signet.domain.client;

import dev.signet.domain.stamp.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program that gets tokens (RFC 6749 section 1.1).
 *
 * @param name shown to users who are asked for consent
 * @param firstParty of the same house: nobody is asked
 * @param redirectUris where a code may be sent
 * @param logoutUris where a browser may go after a logout (OpenID Connect RP-Initiated Logout section 3.1)
 * @param origins of its front ends, which may swap the shared cookie for a token
 * @param audiences the APIs that it may ask tokens for; without one its tokens are for Signet itself
 * @param scopes all that it may ever ask
 * @param encryptionKey a public key as JSON (RFC 7517): its access tokens are encrypted to it, so that only the API that has
 *     the private half reads them
 * @param backChannelLogoutUri where it is told of ended sessions (OpenID Connect Back-Channel Logout section 2.2)
 * @param stamp what was issued to it before counts no more; only grows
 */
public record Client(
        ClientId id,
        String name,
        boolean firstParty,
        ClientProof proof,
        Set<GrantType> grantTypes,
        List<RedirectUri> redirectUris,
        List<RedirectUri> logoutUris,
        Set<String> origins,
        Set<String> audiences,
        Scopes scopes,
        Optional<String> encryptionKey,
        JwsAlgorithm algorithm,
        Optional<String> backChannelLogoutUri,
        Stamp stamp,
        Instant createdAt,
        Optional<Instant> disabledAt) {

    public static final int MAX_NAME = 60;
    public static final int MAX_ADDRESSES = 20;

    public Client {
        grantTypes = Set.copyOf(grantTypes);
        redirectUris = List.copyOf(redirectUris);
        logoutUris = List.copyOf(logoutUris);
        origins = Set.copyOf(origins);
        audiences = Set.copyOf(audiences);
        if (grantTypes.contains(GrantType.CLIENT_CREDENTIALS) && proof instanceof ClientProof.Nothing) {
            throw new IllegalArgumentException("who cannot prove to be a client gets nothing in its name");
        }
    }

    public boolean isActive() {
        return disabledAt.isEmpty();
    }

    public boolean may(GrantType type) {
        return isActive() && grantTypes.contains(type);
    }

    /** The address that a request names, if one is registered that covers it. */
    public Optional<RedirectUri> redirectTo(String asked) {
        return covered(asked, redirectUris);
    }

    public Optional<RedirectUri> logoutTo(String asked) {
        return covered(asked, logoutUris);
    }

    private static Optional<RedirectUri> covered(String asked, List<RedirectUri> registered) {
        return RedirectUri.parse(asked).filter(uri -> registered.stream().anyMatch(uri::isCoveredBy));
    }

    /** What it may ask for itself: nobody's identity and nobody's consent are in play, and it administers nothing. */
    public Scopes scopesOfItsOwn() {
        return scopes.without(Scopes.OPENID, Scopes.OFFLINE_ACCESS, Scopes.ADMIN);
    }

    /** What its pages may ask in the name of whoever is logged in. What only programs may, no browser gets. */
    public Scopes scopesForSites() {
        return scopesOfItsOwn().without(Scopes.REVOCATIONS);
    }

    /** All that was issued before is void, and nothing more is issued. */
    public Client disable(Instant now) {
        return with(stamp.next(), Optional.of(now));
    }

    public Client enable() {
        return with(stamp, Optional.empty());
    }

    /** What it has proved itself by so far counts no more. */
    public Client provenBy(ClientProof other) {
        return with(other, stamp, disabledAt);
    }

    private Client with(Stamp stamp, Optional<Instant> disabledAt) {
        return with(proof, stamp, disabledAt);
    }

    private Client with(ClientProof proof, Stamp stamp, Optional<Instant> disabledAt) {
        return new Client(
                id,
                name,
                firstParty,
                proof,
                grantTypes,
                redirectUris,
                logoutUris,
                origins,
                audiences,
                scopes,
                encryptionKey,
                algorithm,
                backChannelLogoutUri,
                stamp,
                createdAt,
                disabledAt);
    }
}
