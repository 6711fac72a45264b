package dev.signet.demo;

import java.util.Optional;
import java.util.Set;

/** Signet's reasons are stable words for programs; the texts have them in words for people. */
final class Reason {

    /** These speak of a credential that never was a sign-in, so nobody was signed out. */
    private static final Set<String> NEVER_SIGNED_IN =
            Set.of("credentials-missing", "token-malformed", "signature-invalid", "issuer-mismatch");

    private Reason() {}

    /** Why the visitor was signed out, if one was; a reason that we do not know yet is shown as it came. */
    static Optional<String> inWords(String reason, Texts texts) {
        return NEVER_SIGNED_IN.contains(reason)
                ? Optional.empty()
                : Optional.of(texts.find("reason." + reason).orElseGet(() -> texts.get("reason.other")));
    }
}
