package dev.signet.domain.revocation;

import dev.signet.domain.access.TokenId;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.revocation.Revocation.ClientStampRaised;
import dev.signet.domain.revocation.Revocation.KeyRemoved;
import dev.signet.domain.revocation.Revocation.SessionEnded;
import dev.signet.domain.revocation.Revocation.StampRaised;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The revocations of the last while, kept where every verification can ask them without I/O. Whatever was issued
 * longer ago than that is dead by its own age, so nothing older needs to be remembered.
 *
 * <p>Entries may arrive twice and in any order. Many threads ask while one applies; an answer that begins after
 * {@link #apply} has returned sees the entry.
 */
public final class RevocationMemory {

    /** Reasons kept of one user: of whoever logs in over and over, only the latest matter. */
    private static final long REASONS_PER_USER = 1024;

    private final Duration retention;
    private final Map<UserId, Raised> stamps = new ConcurrentHashMap<>();
    private final Map<ClientId, Raised> clientStamps = new ConcurrentHashMap<>();
    private final Map<SessionId, Ended> sessions = new ConcurrentHashMap<>();
    private final Map<TokenId, Revoked> tokens = new ConcurrentHashMap<>();

    private record Raised(Stamp to, Map<Stamp, Ended> steps) {}

    private record Ended(EndReason reason, Instant at) {}

    private record Revoked(EndReason reason, Instant effectiveAt, Instant expiresAt) {}

    /**
     * @param retention at least the longest life of an access token with its grace, the refresh leeway and two minutes
     */
    public RevocationMemory(Duration retention) {
        this.retention = retention;
    }

    public Duration retention() {
        return retention;
    }

    public void apply(FeedEntry entry) {
        switch (entry.revocation()) {
            case StampRaised raised ->
                stamps.merge(raised.user(), raisedOf(raised.to(), raised.reason(), entry.at()), RevocationMemory::both);
            case ClientStampRaised raised ->
                clientStamps.merge(
                        raised.client(), raisedOf(raised.to(), raised.reason(), entry.at()), RevocationMemory::both);
            case SessionEnded ended -> sessions.putIfAbsent(ended.session(), new Ended(ended.reason(), entry.at()));
            case TokenRevoked token ->
                tokens.merge(
                        token.token(),
                        new Revoked(token.reason(), token.effectiveAt(), token.expiresAt()),
                        (known, heard) -> known.effectiveAt().isAfter(heard.effectiveAt()) ? heard : known);
            case KeyRemoved removed -> {
                // without their key, tokens are not even genuine
            }
        }
    }

    /** What speaks against a token: first its stamp, then its session, then itself. */
    public Objection against(UserId user, Stamp stamp, SessionId session, TokenId token, Instant now) {
        return orAgainst(token, against(user, stamp, session), now);
    }

    /** What speaks against a token that a client got in its own name: first its stamp, then itself. */
    public Objection against(ClientId client, Stamp stamp, TokenId token, Instant now) {
        var raised = clientStamps.get(client);
        return orAgainst(token, raised == null ? new Objection.None() : against(raised, stamp), now);
    }

    private Objection orAgainst(TokenId token, Objection objection, Instant now) {
        if (objection instanceof Objection.Void) {
            return objection;
        }
        var revoked = tokens.get(token);
        return revoked != null && !now.isBefore(revoked.effectiveAt())
                ? new Objection.Void(revoked.reason())
                : objection;
    }

    /** What speaks against a session: first its stamp, then itself. */
    public Objection against(UserId user, Stamp stamp, SessionId session) {
        var raised = stamps.get(user);
        Objection objection = raised == null ? new Objection.None() : against(raised, stamp);
        if (objection instanceof Objection.Void) {
            return objection;
        }
        var ended = sessions.get(session);
        return ended != null ? new Objection.Void(ended.reason()) : objection;
    }

    private static Objection against(Raised raised, Stamp stamp) {
        return switch (stamp.against(raised.to())) {
            case SUPERSEDED -> {
                var firstStep = raised.steps().get(stamp.next());
                yield new Objection.Void(firstStep == null ? EndReason.STAMP_SUPERSEDED : firstStep.reason());
            }
            case CURRENT -> new Objection.None();
            case AHEAD -> new Objection.WeAreBehind();
        };
    }

    /** Whether something that was read or issued at a time is young enough for this memory to speak about. */
    public boolean reachesBackTo(Instant at, Instant now) {
        return at.plus(retention).isAfter(now);
    }

    /** Drops what nobody needs to know any more, so that the memory stays as small as the last while was busy. */
    public void forgetOld(Instant now) {
        forgetOld(stamps, now);
        forgetOld(clientStamps, now);
        sessions.values().removeIf(ended -> !reachesBackTo(ended.at(), now));
        tokens.values().removeIf(revoked -> !now.isBefore(revoked.expiresAt()));
    }

    private <K> void forgetOld(Map<K, Raised> all, Instant now) {
        all.replaceAll((whose, raised) -> recent(raised, now));
        all.values().removeIf(raised -> raised.steps().isEmpty());
    }

    private Raised recent(Raised raised, Instant now) {
        var steps = new HashMap<>(raised.steps());
        steps.values().removeIf(step -> !reachesBackTo(step.at(), now));
        return steps.size() == raised.steps().size() ? raised : new Raised(raised.to(), Map.copyOf(steps));
    }

    /** Entries held. */
    public int size() {
        return stamps.size() + clientStamps.size() + sessions.size() + tokens.size();
    }

    private static Raised raisedOf(Stamp to, EndReason reason, Instant at) {
        return new Raised(to, Map.of(to, new Ended(reason, at)));
    }

    private static Raised both(Raised known, Raised heard) {
        var newer = known.to().compareTo(heard.to()) >= 0 ? known : heard;
        var steps = new HashMap<>(known.steps());
        heard.steps().forEach(steps::putIfAbsent);
        steps.keySet().removeIf(stamp -> stamp.value() <= newer.to().value() - REASONS_PER_USER);
        return new Raised(newer.to(), Map.copyOf(steps));
    }
}
