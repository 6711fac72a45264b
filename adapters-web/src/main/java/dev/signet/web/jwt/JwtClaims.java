package dev.signet.web.jwt;

import com.github.benmanes.caffeine.cache.Interner;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The claims of an access token as JSON has them (RFC 9068 section 2.2), and back. */
final class JwtClaims {

    /** What nearly all tokens say alike is kept in memory once, which a third of what is known of each token was. */
    private static final Interner<String> TEXTS = Interner.newWeakInterner();

    private static final Interner<Set<String>> SETS = Interner.newWeakInterner();

    private JwtClaims() {}

    static JWTClaimsSet from(AccessClaims claims) {
        var builder = new JWTClaimsSet.Builder()
                .issuer(claims.issuer())
                .audience(claims.audience())
                .expirationTime(Date.from(claims.expiresAt()))
                .issueTime(Date.from(claims.issuedAt()))
                .jwtID(claims.id().value())
                .claim("client_id", claims.clientId())
                .claim("scope", String.join(" ", new TreeSet<>(claims.scopes())))
                .claim("stamp", claims.stamp().value());
        return switch (claims.subject()) {
            case TokenSubject.Person person ->
                builder.subject(person.user().value())
                        .claim("sid", person.session().value())
                        .claim("auth_time", person.authTime().getEpochSecond())
                        .claim("acr", person.acr())
                        .claim("amr", List.copyOf(person.amr()))
                        .build();
            case TokenSubject.Machine machine ->
                builder.subject(machine.client().value()).build();
        };
    }

    /** @throws ParseException if a claim is missing or is not what it should be */
    static AccessClaims toDomain(JWTClaimsSet jwt) throws ParseException {
        if (jwt.getAudience().size() != 1) {
            throw new ParseException("one audience, not " + jwt.getAudience().size(), 0);
        }
        try {
            return new AccessClaims(
                    TEXTS.intern(present("iss", jwt.getIssuer())),
                    subject(jwt),
                    TEXTS.intern(jwt.getAudience().getFirst()),
                    TEXTS.intern(text(jwt, "client_id")),
                    SETS.intern(scopes(text(jwt, "scope"))),
                    new TokenId(text(jwt, "jti")),
                    Stamp.of(present("stamp", jwt.getLongClaim("stamp"))),
                    present("iat", jwt.getIssueTime()).toInstant(),
                    present("exp", jwt.getExpirationTime()).toInstant());
        } catch (IllegalArgumentException impossible) {
            throw new ParseException("a claim has an impossible value", 0);
        }
    }

    private static TokenSubject subject(JWTClaimsSet jwt) throws ParseException {
        var sub = text(jwt, "sub");
        var client = ClientId.parse(sub);
        return client.isPresent() ? machine(client.get(), jwt) : person(sub, jwt);
    }

    private static TokenSubject machine(ClientId client, JWTClaimsSet jwt) throws ParseException {
        if (jwt.getClaim("sid") != null || !client.value().equals(text(jwt, "client_id"))) {
            throw malformed("sub");
        }
        return new TokenSubject.Machine(client);
    }

    private static TokenSubject person(String sub, JWTClaimsSet jwt) throws ParseException {
        return new TokenSubject.Person(
                UserId.parse(sub).orElseThrow(() -> malformed("sub")),
                SessionId.parse(text(jwt, "sid")).orElseThrow(() -> malformed("sid")),
                Instant.ofEpochSecond(present("auth_time", jwt.getLongClaim("auth_time"))),
                TEXTS.intern(text(jwt, "acr")),
                SETS.intern(Set.copyOf(present("amr", jwt.getStringListClaim("amr")))));
    }

    private static Set<String> scopes(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private static String text(JWTClaimsSet jwt, String name) throws ParseException {
        return present(name, jwt.getStringClaim(name));
    }

    private static <T> T present(String name, @Nullable T value) throws ParseException {
        if (value == null) {
            throw malformed(name);
        }
        return value;
    }

    private static ParseException malformed(String name) {
        return new ParseException("the claim " + name + " is missing or malformed", 0);
    }
}
