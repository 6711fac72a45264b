package dev.signet.web.page;

import dev.signet.domain.code.Asked;
import dev.signet.web.form.FormFields;
import dev.signet.web.main.Origin;
import dev.signet.web.main.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where somebody goes on after signing in or out: an address of a registered site, or of the login host itself.
 *
 * @param isOwn whether it is the login host's, where people have their accounts
 */
record ReturnAddress(URI uri, boolean isOwn) {

    static final String PARAMETER = "return_to";

    private static final int LONGEST = 2048;

    /** What Java's and browsers' readings of an address agree on: no controls, blanks, backslashes or non-ASCII. */
    private static final Pattern PLAIN = Pattern.compile("[!-~&&[^\\\\]]{1," + LONGEST + "}");

    /** Empty for everything that is not plainly an address of one of our sites. */
    static Optional<ReturnAddress> parse(String text, Settings settings) {
        if (!PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            return Stream.concat(Stream.of(settings.issuer()), settings.sites().stream())
                    .filter(site -> isOf(site, uri))
                    .findFirst()
                    .map(site -> new ReturnAddress(uri, site.equals(settings.issuer())));
        } catch (URISyntaxException notEvenAUri) {
            return Optional.empty();
        }
    }

    /** The whole authority is compared, so that nothing can hide in user information. */
    private static boolean isOf(Origin site, URI uri) {
        return site.scheme().equalsIgnoreCase(uri.getScheme())
                && uri.getRawAuthority() != null
                && site.isAt(uri.getRawAuthority());
    }

    /** What a client asks for that waits for somebody to sign in or to agree; empty where none does. */
    Optional<Asked> asked() {
        return isOwn && AuthorizePages.PATH.equals(uri.getPath())
                ? FormFields.parseAll(Optional.ofNullable(uri.getRawQuery()).orElse(""))
                        .map(Asked::new)
                : Optional.empty();
    }

    /** Host and port, to show where the way goes on. */
    String site() {
        return uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
