package dev.signet.demo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signet's reasons are stable words for programs; this is how the sites say them to people. */
final class Reason {

    private static final Map<String, String> WORDS = Map.of(
            "logged-out", "you signed out, here or on another site or device",
            "session-kicked", "an administrator ended your session",
            "session-replaced", "you signed in somewhere else",
            "session-idle", "you were away for too long",
            "session-expired", "your sign-in had reached its longest life",
            "password-changed", "your password was changed",
            "account-disabled", "your account was disabled",
            "stamp-superseded", "all of your sign-ins were ended at once",
            "cookie-conflict", "your browser sent the sign-ins of two different people");

    /** These speak of a credential that never was a sign-in, so nobody was signed out. */
    private static final Set<String> NEVER_SIGNED_IN =
            Set.of("credentials-missing", "token-malformed", "signature-invalid", "issuer-mismatch");

    private Reason() {}

    /** Why the visitor was signed out, if one was; a reason that we do not know yet is shown as it came. */
    static Optional<String> inWords(String reason) {
        return NEVER_SIGNED_IN.contains(reason)
                ? Optional.empty()
                : Optional.of(WORDS.getOrDefault(reason, "Signet says so"));
    }
}
