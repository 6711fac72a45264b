package dev.signet.application.usecase;

import dev.signet.application.port.in.ClientTokens;
import dev.signet.application.port.out.IdTokens;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.IdClaims;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.IssuedCode;
import dev.signet.domain.session.Birth;
import dev.signet.domain.session.Delegation;
import dev.signet.domain.session.Session;
import java.util.Optional;
import java.util.Set;

/**
 * Makes third parties' sessions and their tokens. As with our own, all that is in the tokens follows from the session's
 * row, so the same row gives the same tokens on any node.
 */
final class Delegating {

    private final Issuing issuing;
    private final ClientTokenMint mint;
    private final IdTokens idTokens;
    private final Policies policies;

    Delegating(Issuing issuing, ClientTokenMint mint, IdTokens idTokens, Policies policies) {
        this.issuing = issuing;
        this.mint = mint;
        this.idTokens = idTokens;
        this.policies = policies;
    }

    /** A session that is not yet kept: it is authenticated as the login was, and lives no longer unless it may. */
    Session begin(LoginLock.Live login, IssuedCode code) {
        var birth = login.session().birth();
        return Session.byGrant(
                issuing.newSessionId(login.now()),
                login.session(),
                new Delegation(code.client(), code.grant(), login.session().id(), code.scopes()),
                new Birth(login.user().stamp(), code.authTime(), birth.amr(), login.now()),
                policies.lives().token(),
                issuing.newFamily(login.now()));
    }

    /** @param scopes all that was granted, or less */
    ClientTokens tokens(Client client, Session session, Scopes scopes, Optional<String> nonce) {
        var claims = claims(client, session, scopes);
        return new ClientTokens(
                mint.mint(claims, client),
                scopes,
                claims.issuedAt(),
                claims.expiresAt(),
                client.may(GrantType.REFRESH_TOKEN) ? Optional.of(issuing.refreshToken(session)) : Optional.empty(),
                scopes.has(Scopes.OPENID)
                        ? Optional.of(idTokens.mint(idClaims(claims, session, client, nonce), client.algorithm()))
                        : Optional.empty());
    }

    private AccessClaims claims(Client client, Session session, Scopes scopes) {
        var birth = session.birth();
        var audience = audience(client);
        var issuedAt = Issuing.family(session).rotatedAt();
        var wantedEnd = issuedAt.plus(policies.lives().access());
        var absoluteEnd = session.life().absoluteEnd();
        return new AccessClaims(
                policies.issuer(),
                person(session),
                audience,
                client.id().value(),
                Set.copyOf(scopes.names()),
                issuing.accessTokenId(session, scopes.names(), audience),
                birth.stamp(),
                issuedAt,
                wantedEnd.isBefore(absoluteEnd) ? wantedEnd : absoluteEnd);
    }

    private static TokenSubject.Person person(Session session) {
        var birth = session.birth();
        return new TokenSubject.Person(
                session.user(), session.id(), birth.authTime(), Issuing.BY_PASSWORD, birth.amr());
    }

    /** Its one API; a client of several, or of none, gets tokens for Signet itself. */
    private String audience(Client client) {
        return client.audiences().size() == 1 ? client.audiences().iterator().next() : policies.issuer();
    }

    private static IdClaims idClaims(AccessClaims access, Session session, Client client, Optional<String> nonce) {
        var person = person(session);
        return new IdClaims(
                access.issuer(),
                person.user(),
                client.id(),
                access.issuedAt(),
                access.expiresAt(),
                person.authTime(),
                nonce,
                person.acr(),
                person.amr(),
                person.session());
    }
}
