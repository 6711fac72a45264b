package dev.signet.demo.verifier;

/** What became of a token. */
public sealed interface Verdict {

    record Good(Claims claims) implements Verdict {}

    /** @param reason one of the stable words of Signet's protocol, as {@code token-expired} */
    record Refused(String reason) implements Verdict {

        /** Whether it was good once, and was ended since. */
        public boolean isEnding() {
            return Revoked.REASONS.contains(reason);
        }
    }

    /** We know too little to say; a site answers 503 and signs nobody out. */
    record NobodyKnows() implements Verdict {}
}
