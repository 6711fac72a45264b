package dev.signet.application.usecase;

import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Answer;
import dev.signet.application.port.in.VerifyCredential.Conflict;
import dev.signet.application.port.in.VerifyCredential.NoCredential;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.in.VerifyCredential.Unknown;
import dev.signet.application.port.in.VerifyCredential.Use;
import dev.signet.application.port.in.VerifyCredential.Verdict;
import dev.signet.application.port.out.SessionCache;
import dev.signet.application.port.out.SessionCache.Snapshot;
import dev.signet.domain.revocation.Objection;
import dev.signet.domain.revocation.RevocationMemory;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionFacts;
import dev.signet.domain.session.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Verifies cookies: a session that was read lately, here or by another node, counts as long as the memory does not speak
 * against it; any other has to be read.
 */
final class CookieVerification {

    /** What was ended so long before a read may still have looked alive in it, if the commit took its time. */
    private static final Duration SLOWEST_COMMIT = Duration.ofMinutes(1);

    private final SessionCache cache;
    private final RevocationMemory memory;
    private final Lease lease;
    private final Runnable weAreBehind;
    private final DatabaseAnswers database;
    private final UseLog uses;
    private final CookieOverlap overlap;
    private final Conflicts conflicts;
    private final InstantSource clock;

    CookieVerification(
            SessionCache cache,
            RevocationMemory memory,
            Lease lease,
            Runnable weAreBehind,
            DatabaseAnswers database,
            UseLog uses,
            CookieOverlap overlap,
            Conflicts conflicts,
            InstantSource clock) {
        this.cache = cache;
        this.memory = memory;
        this.lease = lease;
        this.weAreBehind = weAreBehind;
        this.database = database;
        this.uses = uses;
        this.overlap = overlap;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    Answer fromMemory(List<CookieSecret> secrets, Use use) {
        var found = new ArrayList<Finding>(secrets.size());
        for (var secret : secrets) {
            var finding = cookieFromMemory(secret);
            if (finding instanceof NotKnown) {
                return new Unknown();
            }
            found.add(finding);
        }
        return settle(found, use);
    }

    /** The same of the one cookie that nearly every browser has; what several mean is not said in passing. */
    Answer fromMemoryIfOne(List<CookieSecret> secrets, Use use) {
        return secrets.size() == 1 ? fromMemory(secrets, use) : new Unknown();
    }

    private Finding cookieFromMemory(CookieSecret secret) {
        return fromCache(secret, cache::find);
    }

    private Finding fromCache(CookieSecret secret, Function<CookieDigest, Optional<Snapshot>> look) {
        if (!lease.vouches()) {
            return new NotKnown();
        }
        var found = look.apply(secret.digest());
        var now = clock.instant();
        return found.filter(snapshot -> memory.reachesBackTo(snapshot.readAt().minus(SLOWEST_COMMIT), now))
                .map(snapshot -> judge(secret.digest(), snapshot.session(), now))
                .orElseGet(NotKnown::new);
    }

    private Finding judge(CookieDigest cookie, SessionFacts session, Instant now) {
        var objection = memory.against(session.user(), session.stamp(), session.id(), CookieOverlap.idOf(cookie), now);
        if (objection instanceof Objection.Void void_) {
            return new Dead(void_.reason());
        }
        if (objection instanceof Objection.WeAreBehind) {
            weAreBehind.run();
        }
        return switch (session.standing(now)) {
            case Standing.Live live -> new Good(session, now);
            // the idle end may have moved since the session was read
            case Standing.Over over -> over.reason() == EndReason.IDLE ? new NotKnown() : new Dead(over.reason());
        };
    }

    Verdict ask(List<CookieSecret> secrets, Use use) {
        lease.mustAllowAsking();
        return settle(secrets.stream().map(this::askForCookie).toList(), use);
    }

    private Finding askForCookie(CookieSecret secret) {
        var shared = fromCache(secret, cache::fetch);
        return shared instanceof NotKnown ? askTheDatabase(secret) : shared;
    }

    private Finding askTheDatabase(CookieSecret secret) {
        var readAt = clock.instant();
        return switch (database.of(secret.digest())) {
            case DatabaseAnswers.Live live -> {
                remember(secret.digest(), live, readAt);
                yield new Good(SessionFacts.of(live.session()), live.now());
            }
            case DatabaseAnswers.Over over -> new Dead(over.reason());
            case DatabaseAnswers.NoSuchCookie none -> new Foreign();
        };
    }

    /** A cookie that was replaced has moments to live, and no cache need know it. */
    private void remember(CookieDigest cookie, DatabaseAnswers.Live live, Instant readAt) {
        if (live.session().cookie().filter(cookie::equals).isPresent()) {
            cache.put(cookie, new Snapshot(SessionFacts.of(live.session()), readAt), memory.retention());
            overlap.newOneSeen(live.session(), live.now());
        }
    }

    /** Several cookies of our name: of one user the latest login counts; of two users none does. */
    private Verdict settle(List<Finding> found, Use use) {
        if (found.size() == 1 && found.getFirst() instanceof Good one) {
            return admitted(one, use);
        }
        var good = found.stream()
                .filter(Good.class::isInstance)
                .map(Good.class::cast)
                .toList();
        if (good.stream().map(one -> one.session().user()).distinct().count() > 1) {
            conflicts.met();
            return new Conflict();
        }
        var latest = good.stream().max(Comparator.comparing(one -> one.session().authTime()));
        if (latest.isPresent()) {
            return admitted(latest.get(), use);
        }
        return found.stream()
                .filter(Dead.class::isInstance)
                .map(Dead.class::cast)
                .findFirst()
                .<Verdict>map(dead -> new Over(dead.reason()))
                .orElseGet(NoCredential::new);
    }

    private Admitted admitted(Good found, Use use) {
        if (use == Use.COUNTS) {
            uses.note(found.session(), found.now());
        }
        return new Admitted(Callers.of(found.session()));
    }

    /** What one cookie turned out to be. */
    private sealed interface Finding {}

    private record Good(SessionFacts session, Instant now) implements Finding {}

    private record Dead(EndReason reason) implements Finding {}

    /** Not ours. */
    private record Foreign() implements Finding {}

    private record NotKnown() implements Finding {}
}
