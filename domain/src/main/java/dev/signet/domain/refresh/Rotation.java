package dev.signet.domain.refresh;

import java.time.Duration;
import java.time.Instant;

/**
 * A refresh token is good once (RFC 9700 section 4.14.2), but a lost response must not lose the session: the newest
 * but one token is answered again with the same successor for a short while. A token older than that is a theft.
 *
 * @param leeway how long after a rotation the token just used is still answered; closed at its end
 */
public record Rotation(Duration leeway) implements RefreshRule<Rotation.Presented, RotationDecision> {

    /** A token of a family, its seal already checked. */
    public record Presented(RefreshFamily family, long number) {}

    @Override
    public RotationDecision decide(Presented presented, Instant now) {
        var family = presented.family();
        long behind = family.counter() - presented.number();
        if (behind == 0) {
            return new RotationDecision.Rotate(family.rotatedTo(family.counter() + 1, now));
        }
        if (behind < 0) {
            return new RotationDecision.CatchUp(family.rotatedTo(presented.number() + 1, now));
        }
        boolean lostResponse = behind == 1 && !now.isAfter(family.rotatedAt().plus(leeway));
        return lostResponse ? new RotationDecision.Repeat(family) : new RotationDecision.Reuse();
    }
}
