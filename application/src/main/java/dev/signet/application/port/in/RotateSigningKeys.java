package dev.signet.application.port.in;

import dev.signet.domain.key.Kid;
import java.time.Instant;

/** Has tokens signed with another key. No session ends by it, and no refresh token or cookie. */
public interface RotateSigningKeys {

    /** Adds the next key, which signs when everybody knows it; if there is one already, that is the answer. */
    Guarded<Planned> rotate(Caller administrator);

    /**
     * For a key that got into wrong hands: a new key signs at once and every other is removed, so that all access
     * tokens die. Nothing that they signed is admitted any more once this has returned.
     *
     * @throws dev.signet.application.port.out.Unavailable if that cannot be said in time; the keys are changed
     */
    Guarded<Planned> replaceNow(Caller administrator);

    /** @param signsAt from when on it signs, or soon after */
    record Planned(Kid kid, Instant signsAt) {}
}
