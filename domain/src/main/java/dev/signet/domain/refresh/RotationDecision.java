package dev.signet.domain.refresh;

/** What becomes of a refresh token with a good seal. */
public sealed interface RotationDecision {

    /** The newest token: the family moves on by one. */
    record Rotate(RefreshFamily moved) implements RotationDecision {}

    /** The newest but one, inside the leeway: a lost response or a second tab gets the same successor. */
    record Repeat(RefreshFamily unmoved) implements RotationDecision {}

    /** We sealed it, yet the database knows of no such number: it lost commits. The token's number is the truth. */
    record CatchUp(RefreshFamily moved) implements RotationDecision {}

    /** An old one: either the thief or the owner is late, and nobody can tell which, so the session ends. */
    record Reuse() implements RotationDecision {}
}
