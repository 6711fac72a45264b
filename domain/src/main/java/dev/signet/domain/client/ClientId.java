package dev.signet.domain.client;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a client ({@code client_id}, RFC 6749 section 2.2): {@code c_} and up to 48 small letters, digits, hyphens
 * and underscores. No user id begins like that, so {@code sub} never means both.
 */
public record ClientId(String value) {

    private static final Pattern FORM = Pattern.compile("c_[a-z0-9][a-z0-9_-]{0,47}");

    /** Our own pages and apps. */
    public static final ClientId SIGNET = new ClientId("c_signet");

    public ClientId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a client id");
        }
    }

    public static Optional<ClientId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ClientId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
