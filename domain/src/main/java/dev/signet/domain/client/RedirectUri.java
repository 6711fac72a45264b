package dev.signet.domain.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a browser may be sent back to (RFC 6749 section 3.1.2, RFC 9700 section 4.1.3): compared character by character,
 * but that the port of a loopback address is free, since a native app takes the one it gets (RFC 8252 section 7.3).
 *
 * @param value absolute, without fragment and user info, at most {@value #MAX_LENGTH} characters; https, or http on a
 *     loopback host, or a scheme of an app's own that has a dot in it (RFC 8252 section 7.1)
 */
public record RedirectUri(String value) {

    public static final int MAX_LENGTH = 1000;

    private static final Set<String> LOOPBACK_ADDRESSES = Set.of("127.0.0.1", "[::1]");

    public RedirectUri {
        if (!isGood(value)) {
            throw new IllegalArgumentException("not a redirect URI");
        }
    }

    public static Optional<RedirectUri> parse(String text) {
        return isGood(text) ? Optional.of(new RedirectUri(text)) : Optional.empty();
    }

    /** Whether a request may name this address where that one is registered. */
    public boolean isCoveredBy(RedirectUri registered) {
        return value.equals(registered.value)
                || isOnLoopbackAddress() && withoutPort().equals(registered.withoutPort());
    }

    private boolean isOnLoopbackAddress() {
        var uri = URI.create(value);
        return "http".equals(uri.getScheme()) && LOOPBACK_ADDRESSES.contains(uri.getHost());
    }

    private String withoutPort() {
        var uri = URI.create(value);
        return uri.getPort() < 0 ? value : value.replaceFirst(":" + uri.getPort() + "(?=[/?]|$)", "");
    }

    private static boolean isGood(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        try {
            var uri = new URI(text);
            return uri.isAbsolute()
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && text.chars().allMatch(c -> c > ' ' && c < 0x7f)
                    && hasGoodScheme(uri);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static boolean hasGoodScheme(URI uri) {
        return switch (uri.getScheme()) {
            case "https" -> uri.getHost() != null;
            case "http" -> uri.getHost() != null && isLoopback(uri.getHost());
            default -> uri.getScheme().contains(".");
        };
    }

    private static boolean isLoopback(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK_ADDRESSES.contains(name) || name.equals("localhost") || name.endsWith(".localhost");
    }

    @Override
    public String toString() {
        return value;
    }
}
