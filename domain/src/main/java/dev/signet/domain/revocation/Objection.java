package dev.signet.domain.revocation;

import dev.signet.domain.session.EndReason;

/** What the memory says of a credential that is otherwise good. */
public sealed interface Objection {

    /** Nothing against it. */
    record None() implements Objection {}

    /** Nothing against it, but its stamp is larger than ours: we are behind and should catch up at once. */
    record WeAreBehind() implements Objection {}

    record Void(EndReason reason) implements Objection {}
}
