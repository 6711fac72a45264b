package dev.signet.application.usecase;

import dev.signet.application.port.in.Issued;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.out.Randomness;
import dev.signet.application.port.out.Seals;
import dev.signet.application.port.out.TokenMint;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.refresh.RefreshToken;
import dev.signet.domain.session.Birth;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Device;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes sessions and what carries them. Everything in a pair of tokens follows from the session's row, so the same row
 * gives the same pair on any node, and nothing of an answer needs to be stored.
 */
final class Issuing {

    static final String FIRST_PARTY_CLIENT = "c_signet";
    static final String BY_PASSWORD = "urn:signet:acr:password";
    private static final Set<String> FIRST_PARTY_SCOPES = Set.of("openid", "profile", "account");
    private static final int SALT_BYTES = 16;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final TokenMint mint;
    private final Seals seals;
    private final Randomness randomness;
    private final Policies policies;

    Issuing(TokenMint mint, Seals seals, Randomness randomness, Policies policies) {
        this.mint = mint;
        this.seals = seals;
        this.randomness = randomness;
        this.policies = policies;
    }

    /** A session that is not yet kept, with the cookie that only its owner will know. */
    record Begun(Session session, Optional<Issued.Cookie> cookie) {}

    Begun beginByCookie(User user, Device device, boolean remember, Instant now) {
        var cookie = CookieSecret.of(randomness.bytes(CookieSecret.BYTES));
        var session = Session.byCookie(
                newSessionId(now),
                user.id(),
                device,
                Birth.byPassword(user.stamp(), now),
                policies.lives().cookie(remember),
                cookie.digest());
        var lifetime = policies.lives().cookie(remember);
        return new Begun(
                session,
                Optional.of(new Issued.Cookie(
                        cookie, lifetime.outlivesBrowser(), session.life().absoluteEnd())));
    }

    Begun beginByToken(User user, Device device, Instant now) {
        var family = newFamily(now);
        var session = Session.byToken(
                newSessionId(now),
                user.id(),
                device,
                Birth.byPassword(user.stamp(), now),
                policies.lives().token(),
                family);
        return new Begun(session, Optional.empty());
    }

    RefreshFamily newFamily(Instant now) {
        return RefreshFamily.begin(Base64Url.encode(randomness.bytes(SALT_BYTES)), seals.newest(), now);
    }

    /** A session of the same kind, on the same device, as one that has to go. */
    Begun beginInsteadOf(Session old, User user, Instant now) {
        return old.cookie().isPresent()
                ? beginByCookie(user, old.device(), isRemembered(old), now)
                : beginByToken(user, old.device(), now);
    }

    private boolean isRemembered(Session session) {
        return Duration.between(session.birth().at(), session.life().absoluteEnd())
                        .compareTo(policies.lives().browserCookie().absolute())
                > 0;
    }

    /** The same session, its user just authenticated again, with something new to carry it. */
    Begun beginAgain(Session session, Instant now) {
        if (session.cookie().isEmpty()) {
            var family = family(session);
            return new Begun(
                    session.reauthenticated(family.rotatedTo(family.counter() + 1, now), now), Optional.empty());
        }
        var cookie = CookieSecret.of(randomness.bytes(CookieSecret.BYTES));
        return new Begun(
                session.reauthenticated(cookie.digest(), policies.rotation().leeway(), now),
                Optional.of(new Issued.Cookie(
                        cookie, isRemembered(session), session.life().absoluteEnd())));
    }

    Login login(User user, Begun begun, int replaced) {
        var session = begun.session();
        Optional<Issued> cookie = begun.cookie().map(Issued.class::cast);
        return login(session, replaced, cookie.orElseGet(() -> tokens(user, session, family(session))));
    }

    /** The pair that the session's refresh family stands at. */
    Login refreshed(User user, Session session) {
        return login(session, 0, tokens(user, session, family(session)));
    }

    private static Login login(Session session, int replaced, Issued issued) {
        return new Login(
                session.user(),
                session.id(),
                session.birth().authTime(),
                session.life().absoluteEnd(),
                replaced,
                issued);
    }

    /** @throws Unavailable if the session lives and this node has not got its key: then nobody here can tell */
    boolean isGenuine(RefreshToken token, Session session) {
        var family = family(session);
        var seal = refreshSeal(family, token.family(), token.number());
        if (seal.isEmpty() && session.ending().isEmpty()) {
            throw without(family.key());
        }
        return seal.map(token::isSealedBy).orElse(false);
    }

    private Issued.Tokens tokens(User user, Session session, RefreshFamily family) {
        var issuedAt = family.rotatedAt();
        var scopes = scopes(user, session, issuedAt);
        var claims = claims(
                session,
                scopes,
                accessTokenId(session, scopes, policies.issuer()),
                issuedAt,
                issuedAt.plus(policies.lives().access()));
        return new Issued.Tokens(
                mint.mint(claims),
                claims.scopes(),
                issuedAt,
                claims.expiresAt(),
                refreshToken(session),
                session.life().idleEnd());
    }

    /** The one that is good now. */
    RefreshToken refreshToken(Session session) {
        var family = family(session);
        var seal = refreshSeal(family, session.id().value(), family.counter()).orElseThrow(() -> without(family.key()));
        return RefreshToken.of(session.id().value(), family.counter(), seal);
    }

    /** The same for the same state of a family, so that whoever is answered twice has one token. */
    TokenId accessTokenId(Session session, Collection<String> scopes, String audience) {
        var family = family(session);
        var sorted = String.join(" ", new TreeSet<>(scopes));
        return tokenId(family.key(), "jti|" + session.id() + "|" + family.counter() + "|" + sorted + "|" + audience);
    }

    /**
     * The one successor of a renewed token: life is appended to it, and its id follows from the old one's, so whoever
     * asks twice gets the same.
     */
    AccessClaims successor(AccessClaims old, Session session) {
        var key = session.family().map(RefreshFamily::key).orElseGet(seals::newest);
        var opens = old.expiresAt().minus(policies.renewalWindow().lastPartOfLife());
        return claims(
                session,
                withoutAdmin(old.scopes()),
                tokenId(key, "renewed|" + old.id()),
                opens,
                old.expiresAt().plus(policies.lives().access()));
    }

    AccessToken mint(AccessClaims claims) {
        return mint.mint(claims);
    }

    private AccessClaims claims(Session session, Set<String> scopes, TokenId id, Instant issuedAt, Instant wantedEnd) {
        var absoluteEnd = session.life().absoluteEnd();
        var birth = session.birth();
        return new AccessClaims(
                policies.issuer(),
                new TokenSubject.Person(session.user(), session.id(), birth.authTime(), BY_PASSWORD, birth.amr()),
                policies.issuer(),
                FIRST_PARTY_CLIENT,
                scopes,
                id,
                birth.stamp(),
                issuedAt,
                wantedEnd.isBefore(absoluteEnd) ? wantedEnd : absoluteEnd);
    }

    /** An administrator's token says so only if the password was typed lately. */
    private Set<String> scopes(User user, Session session, Instant now) {
        var freshUntil = session.birth().authTime().plus(policies.administratorMaxAge());
        if (!user.isAdministrator() || now.isAfter(freshUntil)) {
            return FIRST_PARTY_SCOPES;
        }
        var scopes = new TreeSet<>(FIRST_PARTY_SCOPES);
        scopes.add(Administrators.SCOPE);
        return scopes;
    }

    /** A renewal makes nobody fresh: what an administrator may do ends with the first token. */
    private static Set<String> withoutAdmin(Set<String> scopes) {
        return scopes.stream()
                .filter(scope -> !scope.equals(Administrators.SCOPE))
                .collect(Collectors.toSet());
    }

    private Optional<byte[]> refreshSeal(RefreshFamily family, String name, long number) {
        return seals.seal(family.key(), "refresh|" + name + "|" + number + "|" + family.salt());
    }

    private TokenId tokenId(KeyId key, String text) {
        return seals.seal(key, text)
                .map(seal -> new TokenId(Base64Url.encode(seal)))
                .orElseThrow(() -> without(key));
    }

    private static Unavailable without(KeyId key) {
        return new Unavailable("this node has no key '" + key + "'", RETRY_AFTER);
    }

    SessionId newSessionId(Instant now) {
        return SessionId.issue(now, randomness.bytes(SessionId.RANDOM_BYTES));
    }

    static RefreshFamily family(Session session) {
        return session.family().orElseThrow(() -> new IllegalStateException(session.id() + " has no refresh tokens"));
    }
}
