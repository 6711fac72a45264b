package dev.signet.domain.access;

import java.util.Objects;

/** A signed access token in its compact form. A secret: it does not print, and {@link #reveal()} is the only way out. */
public final class AccessToken {

    private final String compact;

    private AccessToken(String compact) {
        this.compact = Objects.requireNonNull(compact);
    }

    public static AccessToken of(String compact) {
        return new AccessToken(compact);
    }

    /** The token itself, for whom it was issued to only. */
    public String reveal() {
        return compact;
    }

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
