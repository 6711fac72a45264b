package dev.signet.application.port.in;

import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.Kid;
import java.time.Instant;
import java.util.List;

/** Has tokens signed with other keys, those of every algorithm alike. No session ends by it, and no refresh token or cookie. */
public interface RotateSigningKeys {

    /** Adds the next key of each algorithm in use, which signs when everybody knows it; one that is there already stays. */
    Guarded<List<Planned>> rotate(Caller administrator);

    /**
     * For keys that got into wrong hands: new ones sign at once and every other is removed, so that all access
     * tokens die. Nothing that they signed is admitted any more once this has returned.
     *
     * @throws dev.signet.application.port.out.Unavailable if that cannot be said in time; the keys are changed
     */
    Guarded<List<Planned>> replaceNow(Caller administrator);

    /** @param signsAt from when on it signs, or soon after */
    record Planned(Kid kid, JwsAlgorithm algorithm, Instant signsAt) {}
}
