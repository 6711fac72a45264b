package dev.signet.demo.verifier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was ended lately. Many threads ask while one adds. */
final class Revoked {

    private static final String SUPERSEDED = "stamp-superseded";
    private static final String SESSION_ENDED = "session-ended";
    private static final String TOKEN_REVOKED = "token-revoked";

    static final Set<String> REASONS = Set.of(SUPERSEDED, SESSION_ENDED, TOKEN_REVOKED);

    private final Map<String, Revocation> stamps = new ConcurrentHashMap<>();
    private final Map<String, Revocation> sessions = new ConcurrentHashMap<>();
    private final Map<String, Revocation> tokens = new ConcurrentHashMap<>();
    private final Map<String, Revocation> keys = new ConcurrentHashMap<>();

    /** Adding twice does no harm. A kind that we do not know yet cannot concern us. */
    void add(Revocation revocation) {
        switch (revocation.kind()) {
            case "stamp" ->
                stamps.merge(
                        revocation.subject(),
                        revocation,
                        (known, heard) -> known.value() > heard.value() ? known : heard);
            case "sid" -> sessions.put(revocation.subject(), revocation);
            case "jti" ->
                tokens.merge(
                        revocation.subject(),
                        revocation,
                        (known, heard) -> known.effectiveAt().isAfter(heard.effectiveAt()) ? heard : known);
            case "kid" -> keys.put(revocation.subject(), revocation);
            default -> {}
        }
    }

    /** What speaks against a token: its key, its stamp, its session, itself. The feed tells no reasons. */
    Optional<String> against(Claims claims, Instant now) {
        if (keys.containsKey(claims.kid())) {
            return Optional.of("signature-invalid");
        }
        Revocation stamp = stamps.get(claims.sub());
        if (stamp != null && claims.stamp() < stamp.value()) {
            return Optional.of(SUPERSEDED);
        }
        if (claims.sid().map(sessions::containsKey).orElse(false)) {
            return Optional.of(SESSION_ENDED);
        }
        Revocation token = tokens.get(claims.jti());
        return token != null && !now.isBefore(token.effectiveAt()) ? Optional.of(TOKEN_REVOKED) : Optional.empty();
    }

    void forgetOld(Instant now) {
        for (Map<String, Revocation> some : List.of(stamps, sessions, tokens, keys)) {
            some.values().removeIf(revocation -> !now.isBefore(revocation.expiresAt()));
        }
    }
}
