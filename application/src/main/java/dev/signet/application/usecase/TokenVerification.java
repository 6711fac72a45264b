package dev.signet.application.usecase;

import dev.signet.application.port.in.Credential.Bearer;
import dev.signet.application.port.in.VerifyCredential.Answer;
import dev.signet.application.port.in.VerifyCredential.BadToken;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.in.VerifyCredential.Throttled;
import dev.signet.application.port.in.VerifyCredential.Unknown;
import dev.signet.application.port.in.VerifyCredential.Verdict;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.TokenReader;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessRules;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.key.Kid;
import dev.signet.domain.revocation.Objection;
import dev.signet.domain.revocation.RevocationMemory;
import java.time.Instant;
import java.time.InstantSource;

/** Verifies access tokens: the token vouches for itself, and the memory says whether it was made void since. */
final class TokenVerification {

    private final Signatures signatures;
    private final AccessRules rules;
    private final RevocationMemory memory;
    private final Lease lease;
    private final Runnable weAreBehind;
    private final DatabaseAnswers database;
    private final SigningKeys signingKeys;
    private final InstantSource clock;

    TokenVerification(
            Signatures signatures,
            AccessRules rules,
            RevocationMemory memory,
            Lease lease,
            Runnable weAreBehind,
            DatabaseAnswers database,
            SigningKeys signingKeys,
            InstantSource clock) {
        this.signatures = signatures;
        this.rules = rules;
        this.memory = memory;
        this.lease = lease;
        this.weAreBehind = weAreBehind;
        this.database = database;
        this.signingKeys = signingKeys;
        this.clock = clock;
    }

    Answer fromMemory(Bearer token) {
        return answer(read(signatures.check(token)));
    }

    /** The same of a token that was read lately; unknown, and not counted, at first sight. */
    Answer fromMemoryIfRead(Bearer token) {
        return signatures
                .remembered(token)
                .map(reading -> answer(judged(reading)))
                .orElseGet(Unknown::new);
    }

    private Answer answer(Read read) {
        return switch (read) {
            case Bad bad -> bad.verdict();
            case NobodyKnows here -> new Unknown();
            case Good good -> remembered(good.claims(), good.now());
        };
    }

    Verdict ask(Bearer token) {
        return switch (read(signatures.ask(token))) {
            case Bad bad -> bad.verdict();
            case NobodyKnows even -> new BadToken(TokenFault.SIGNATURE_INVALID);
            case Good good -> askAbout(good.claims(), good.kid());
        };
    }

    private Verdict askAbout(AccessClaims claims, Kid kid) {
        lease.mustAllowAsking();
        if (!signingKeys.has(kid)) {
            return new BadToken(TokenFault.SIGNATURE_INVALID);
        }
        return database.against(claims).<Verdict>map(Over::new).orElseGet(() -> Callers.admitted(claims));
    }

    private Read read(Signatures.Checked checked) {
        return switch (checked) {
            case Signatures.Spent spent -> new Bad(new Throttled(spent.pause()));
            case Signatures.Read read -> judged(read.reading());
        };
    }

    private Read judged(TokenReader.Reading reading) {
        return switch (reading) {
            case TokenReader.Reading.Faulty faulty -> new Bad(new BadToken(faulty.fault()));
            case TokenReader.Reading.UnknownKey unknown -> new NobodyKnows();
            case TokenReader.Reading.Genuine genuine -> {
                var now = clock.instant();
                yield rules.judge(genuine.claims(), now)
                        .<Read>map(fault -> new Bad(new BadToken(fault)))
                        .orElseGet(() -> new Good(genuine.claims(), genuine.kid(), now));
            }
        };
    }

    private Answer remembered(AccessClaims claims, Instant now) {
        // a token of longer lives than there are now may have been ended before our memory begins
        if (!lease.vouches() || !memory.reachesBackTo(claims.issuedAt(), now)) {
            return new Unknown();
        }
        return switch (objection(claims, now)) {
            case Objection.Void objection -> new Over(objection.reason());
            case Objection.WeAreBehind behind -> {
                weAreBehind.run();
                yield Callers.admitted(claims);
            }
            case Objection.None none -> Callers.admitted(claims);
        };
    }

    private Objection objection(AccessClaims claims, Instant now) {
        return switch (claims.subject()) {
            case TokenSubject.Person person ->
                memory.against(person.user(), claims.stamp(), person.session(), claims.id(), now);
            case TokenSubject.Machine machine -> memory.against(machine.client(), claims.stamp(), claims.id(), now);
        };
    }

    /** What a token says by itself. */
    private sealed interface Read {}

    private record Good(AccessClaims claims, Kid kid, Instant now) implements Read {}

    private record Bad(Verdict verdict) implements Read {}

    private record NobodyKnows() implements Read {}
}
