package dev.signet.domain.code;

import dev.signet.domain.session.SessionId;
import java.util.Optional;

/** What a client's attempt to trade a code comes to. */
public sealed interface Redemption {

    record Redeem() implements Redemption {}

    /** Wrong client, address or verifier, or too late: nothing happens to whoever has the right ones. */
    record Refuse(Why why) implements Redemption {}

    /**
     * The second use: somebody has a copy, so what the first use bought ends (RFC 6749 section 4.1.2).
     *
     * @param bought the session that it bought, if the first use came so far
     */
    record UsedBefore(Optional<SessionId> bought) implements Redemption {}

    /** Why a code is not traded. */
    enum Why {
        OTHER_CLIENT,
        OTHER_REDIRECT_URI,
        OTHER_VERIFIER,
        EXPIRED
    }
}
