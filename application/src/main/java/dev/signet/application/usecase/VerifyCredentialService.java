package dev.signet.application.usecase;

import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.out.SessionCache;
import dev.signet.application.port.out.TokenReader;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessRules;
import dev.signet.domain.revocation.Objection;
import dev.signet.domain.revocation.RevocationMemory;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

final class VerifyCredentialService implements VerifyCredential {

    /** What was ended so long before a read may still have looked alive in it, if the commit took its time. */
    private static final Duration SLOWEST_COMMIT = Duration.ofMinutes(1);

    private final TokenReader reader;
    private final AccessRules rules;
    private final RevocationMemory memory;
    private final Lease lease;
    private final Runnable weAreBehind;
    private final DatabaseAnswers database;
    private final SessionCache cache;
    private final UseLog uses;
    private final InstantSource clock;

    VerifyCredentialService(
            TokenReader reader,
            AccessRules rules,
            RevocationMemory memory,
            Lease lease,
            Runnable weAreBehind,
            DatabaseAnswers database,
            SessionCache cache,
            UseLog uses,
            InstantSource clock) {
        this.reader = reader;
        this.rules = rules;
        this.memory = memory;
        this.lease = lease;
        this.weAreBehind = weAreBehind;
        this.database = database;
        this.cache = cache;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public Answer fromMemory(Credential credential, Use use) {
        return switch (credential) {
            case Credential.None none -> new NoCredential();
            case Credential.Bearer bearer ->
                read(bearer, (claims, now) -> noted(tokenFromMemory(claims, now), use, now));
            case Credential.Cookies cookies -> cookiesFromMemory(cookies.values(), use);
        };
    }

    @Override
    public Verdict ask(Credential credential, Use use) {
        return switch (credential) {
            case Credential.None none -> new NoCredential();
            case Credential.Bearer bearer ->
                (Verdict) read(bearer, (claims, now) -> noted(askForToken(claims), use, now));
            case Credential.Cookies cookies ->
                settle(cookies.values().stream().map(this::askForCookie).toList(), use);
        };
    }

    private interface ForClaims {
        Answer decide(AccessClaims claims, Instant now);
    }

    private Answer read(Credential.Bearer bearer, ForClaims ifGood) {
        return switch (reader.read(bearer.token())) {
            case TokenReader.Reading.Faulty faulty -> new BadToken(faulty.fault());
            case TokenReader.Reading.Genuine genuine -> {
                var now = clock.instant();
                yield rules.judge(genuine.claims(), now)
                        .<Answer>map(BadToken::new)
                        .orElseGet(() -> ifGood.decide(genuine.claims(), now));
            }
        };
    }

    private Answer noted(Answer answer, Use use, Instant now) {
        if (use == Use.COUNTS && answer instanceof Admitted admitted) {
            uses.noteSeen(admitted.caller().user(), now);
        }
        return answer;
    }

    private Answer tokenFromMemory(AccessClaims claims, Instant now) {
        if (!lease.vouches()) {
            return new Unknown();
        }
        return switch (memory.against(claims.subject(), claims.stamp(), claims.session(), claims.id(), now)) {
            case Objection.Void objection -> new Over(objection.reason());
            case Objection.WeAreBehind behind -> {
                weAreBehind.run();
                yield new Admitted(Callers.of(claims));
            }
            case Objection.None none -> new Admitted(Callers.of(claims));
        };
    }

    private Verdict askForToken(AccessClaims claims) {
        return database.against(claims).<Verdict>map(Over::new).orElseGet(() -> new Admitted(Callers.of(claims)));
    }

    private Answer cookiesFromMemory(List<CookieSecret> secrets, Use use) {
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

    private Finding cookieFromMemory(CookieSecret secret) {
        var now = clock.instant();
        if (!lease.vouches()) {
            return new NotKnown();
        }
        return cache.find(secret.digest())
                .filter(snapshot -> memory.reachesBackTo(snapshot.readAt().minus(SLOWEST_COMMIT), now))
                .map(snapshot -> judge(snapshot.session(), now))
                .orElseGet(NotKnown::new);
    }

    private Finding judge(Session session, Instant now) {
        var objection = memory.against(session.user(), session.birth().stamp(), session.id());
        if (objection instanceof Objection.Void void_) {
            return new Dead(void_.reason());
        }
        if (objection instanceof Objection.WeAreBehind) {
            weAreBehind.run();
        }
        return switch (session.standing(session.birth().stamp(), now)) {
            case Standing.Live live -> new Good(session, now);
            // the idle end may have moved since the session was read
            case Standing.Over over -> over.reason() == EndReason.IDLE ? new NotKnown() : new Dead(over.reason());
        };
    }

    private Finding askForCookie(CookieSecret secret) {
        var readAt = clock.instant();
        return switch (database.of(secret.digest())) {
            case DatabaseAnswers.Live live -> {
                cache.put(secret.digest(), new SessionCache.Snapshot(live.session(), readAt));
                yield new Good(live.session(), live.now());
            }
            case DatabaseAnswers.Over over -> new Dead(over.reason());
            case DatabaseAnswers.NoSuchCookie none -> new Foreign();
        };
    }

    /** Several cookies of our name: of one user the latest login counts; of two users none does. */
    private Verdict settle(List<Finding> found, Use use) {
        var good = found.stream()
                .filter(Good.class::isInstance)
                .map(Good.class::cast)
                .toList();
        if (good.stream().map(one -> one.session().user()).distinct().count() > 1) {
            return new Conflict();
        }
        var latest = good.stream()
                .max((one, other) -> one.session()
                        .birth()
                        .authTime()
                        .compareTo(other.session().birth().authTime()));
        if (latest.isPresent()) {
            if (use == Use.COUNTS) {
                uses.note(latest.get().session(), latest.get().now());
            }
            return new Admitted(Callers.of(latest.get().session()));
        }
        return found.stream()
                .filter(Dead.class::isInstance)
                .map(Dead.class::cast)
                .findFirst()
                .<Verdict>map(dead -> new Over(dead.reason()))
                .orElseGet(NoCredential::new);
    }

    /** What one cookie turned out to be. */
    private sealed interface Finding {}

    private record Good(Session session, Instant now) implements Finding {}

    private record Dead(EndReason reason) implements Finding {}

    /** Not ours. */
    private record Foreign() implements Finding {}

    private record NotKnown() implements Finding {}
}
