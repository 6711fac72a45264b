package dev.signet.web.caller;

import dev.signet.application.port.in.VerifyCredential;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.session.EndReason;
import dev.signet.web.error.Reason;

/** The stable words for what the hexagon found out. */
public final class Reasons {

    private Reasons() {}

    public static Reason of(EndReason ended) {
        return switch (ended) {
            case LOGGED_OUT -> Reason.LOGGED_OUT;
            case REPLACED -> Reason.SESSION_REPLACED;
            case KICKED -> Reason.SESSION_KICKED;
            case PASSWORD_CHANGED -> Reason.PASSWORD_CHANGED;
            case ACCOUNT_DISABLED -> Reason.ACCOUNT_DISABLED;
            case REFRESH_REUSED -> Reason.REFRESH_REUSED;
            case GRANT_WITHDRAWN -> Reason.GRANT_WITHDRAWN;
            case IDLE -> Reason.SESSION_IDLE;
            case EXPIRED -> Reason.SESSION_EXPIRED;
            case STAMP_SUPERSEDED -> Reason.STAMP_SUPERSEDED;
        };
    }

    public static Reason of(TokenFault fault) {
        return switch (fault) {
            case MALFORMED -> Reason.TOKEN_MALFORMED;
            case SIGNATURE_INVALID -> Reason.SIGNATURE_INVALID;
            case TYPE_MISMATCH -> Reason.TOKEN_TYPE_MISMATCH;
            case ISSUER_MISMATCH -> Reason.ISSUER_MISMATCH;
            case AUDIENCE_MISMATCH -> Reason.AUDIENCE_MISMATCH;
            case EXPIRED -> Reason.TOKEN_EXPIRED;
        };
    }

    /** @throws IllegalArgumentException for an admission, which needs no reason */
    public static Reason of(VerifyCredential.Verdict refusal) {
        return switch (refusal) {
            case VerifyCredential.NoCredential none -> Reason.CREDENTIALS_MISSING;
            case VerifyCredential.BadToken bad -> of(bad.fault());
            case VerifyCredential.Over over -> of(over.reason());
            case VerifyCredential.Conflict conflict -> Reason.COOKIE_CONFLICT;
            case VerifyCredential.Throttled throttled -> Reason.THROTTLED;
            case VerifyCredential.AdmittedMachine admitted -> throw new IllegalArgumentException("admitted");
            case VerifyCredential.Admitted admitted -> throw new IllegalArgumentException("admitted");
        };
    }
}
