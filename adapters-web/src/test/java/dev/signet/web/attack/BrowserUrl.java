package dev.signet.web.attack;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a browser would go (WHATWG URL, section 4.4), as far as the origin of an absolute http address depends on it:
 * blanks around it and line breaks within it are dropped, a backslash is a slash, and any number of slashes will do.
 */
public final class BrowserUrl {

    private static final Pattern ABSOLUTE = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):[/\\\\]*([^/\\\\?#]*).*");

    private BrowserUrl() {}

    /** Scheme, host and port; the text itself where there is none. */
    public static String origin(String text) {
        Matcher parts = ABSOLUTE.matcher(text.replaceAll("[\t\r\n]|^[\u0000- ]+|[\u0000- ]+$", ""));
        if (!parts.matches()) {
            return text;
        }
        String authority = parts.group(2);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return (parts.group(1) + "://" + host).toLowerCase(Locale.ROOT);
    }
}
