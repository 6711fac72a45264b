package dev.signet.domain.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The origin of a site as browsers send it (RFC 6454 section 6.2): scheme, host and port, in small letters. */
final class WebOrigin {

    static final int MAX_LENGTH = 255;

    private WebOrigin() {}

    static boolean isOne(String text) {
        try {
            var uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web
                    && uri.getHost() != null
                    && text.length() <= MAX_LENGTH
                    && text.equals(text.toLowerCase(Locale.ROOT))
                    && text.equals(uri.getScheme() + "://" + uri.getHost() + port(uri));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** Browsers leave out the default one, so it is not written here either. */
    private static String port(URI uri) {
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }
}
