package dev.signet.domain.access;

/**
 * A signed statement for one client: an ID token or a logout token. It opens nothing, but it tells of somebody, so it
 * does not print, and {@link #reveal()} is the only way out.
 */
public final class IdToken {

    private final String value;

    private IdToken(String value) {
        this.value = value;
    }

    public static IdToken of(String value) {
        return new IdToken(value);
    }

    /** The token itself, for its client only. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "IdToken[hidden]";
    }
}
