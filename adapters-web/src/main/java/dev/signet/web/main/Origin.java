package dev.signet.web.main;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Scheme, host and port of a site (RFC 6454), in the form in which browsers send it: lower case, no default port.
 *
 * @param port the port itself, also where it is the default one
 */
public record Origin(String scheme, String host, int port) {

    /** Reads an origin: empty if the text is anything more or less than {@code http(s)://host[:port]}. */
    public static Optional<Origin> parse(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            Origin origin = new Origin(scheme, host, uri.getPort() < 0 ? defaultPort(scheme) : uri.getPort());
            boolean nothingElse = (origin.scheme + "://" + origin.writtenAuthority(uri.getPort()))
                    .equals(text.toLowerCase(Locale.ROOT));
            return nothingElse ? Optional.of(origin) : Optional.empty();
        } catch (URISyntaxException notEvenAUri) {
            return Optional.empty();
        }
    }

    /** Whether cookies of this origin may and must be {@code Secure}. */
    public boolean isHttps() {
        return scheme.equals("https");
    }

    /** What a browser sends as {@code Host}: the port only where it is not the default one. */
    public String authority() {
        return writtenAuthority(port == defaultPort(scheme) ? -1 : port);
    }

    /** Whether a {@code Host} header or an authority means this origin; a written default port is the same. */
    public boolean isAt(String authority) {
        return authority.equalsIgnoreCase(authority()) || authority.equalsIgnoreCase(host + ":" + port);
    }

    @Override
    public String toString() {
        return scheme + "://" + authority();
    }

    private String writtenAuthority(int writtenPort) {
        return writtenPort < 0 ? host : host + ":" + writtenPort;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
