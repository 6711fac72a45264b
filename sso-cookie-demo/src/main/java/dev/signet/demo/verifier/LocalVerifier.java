package dev.signet.demo.verifier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Verifies access tokens without asking: the signature tells that a token is Signet's, and the feed of revocations, which
 * this follows, that it was not ended since. How old the feed may be at most is the bound.
 */
public final class LocalVerifier implements AutoCloseable {

    public static final Duration USUAL_BOUND = Duration.ofSeconds(2);

    private final GenuineTokens tokens;
    private final Revoked revoked;
    private final Progress progress;
    private final Feed feed;
    private final Duration bound;
    private final WhenBehind whenBehind;
    private final InstantSource clock;

    private LocalVerifier(
            GenuineTokens tokens,
            Revoked revoked,
            Progress progress,
            Feed feed,
            Duration bound,
            WhenBehind whenBehind) {
        this.tokens = tokens;
        this.revoked = revoked;
        this.progress = progress;
        this.feed = feed;
        this.bound = bound;
        this.whenBehind = whenBehind;
        this.clock = InstantSource.system();
    }

    /**
     * Begins to follow the feed.
     *
     * @param issuer compared exactly
     * @param audiences of which a token must name one: the site's own, never everybody's
     */
    public static LocalVerifier start(
            URI issuer, Set<String> audiences, Door door, MachineToken token, Duration bound, WhenBehind whenBehind) {
        Progress progress = new Progress(System::nanoTime);
        Revoked revoked = new Revoked();
        Feed feed = new Feed(door, token, new Frames(revoked, progress), progress);
        feed.start();
        GenuineTokens tokens = new GenuineTokens(issuer, audiences, new Keys(issuer, door));
        return new LocalVerifier(tokens, revoked, progress, feed, bound, whenBehind);
    }

    /** Whether the token counts now. It asks nobody, unless we are behind and the policy is to ask. */
    public Verdict verify(String token) {
        Instant now = progress.hasBegun() ? progress.now() : clock.instant();
        Verdict byItself = tokens.read(token, now);
        return byItself instanceof Verdict.Good good ? judged(token, good, now) : byItself;
    }

    private Verdict judged(String token, Verdict.Good good, Instant now) {
        // what is void stays void, however old the news of it
        var objection = revoked.against(good.claims(), now);
        if (objection.isPresent()) {
            return new Verdict.Refused(objection.get());
        }
        boolean knows = progress.reachesBackTo(good.claims().issuedAt());
        Duration age = progress.age();
        if (knows && age.compareTo(bound) <= 0) {
            return good;
        }
        return switch (whenBehind) {
            case WhenBehind.Ask ask -> ask.question().apply(token, good);
            case WhenBehind.Bounded bounded ->
                knows && age.compareTo(bound.plus(bounded.beyondBound())) <= 0 ? good : new Verdict.NobodyKnows();
            case WhenBehind.Deny deny -> new Verdict.NobodyKnows();
        };
    }

    /** How old what we know of endings is at most. */
    public Duration lag() {
        return progress.age();
    }

    @Override
    public void close() {
        feed.close();
    }
}
