package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_FORMER_COOKIE_DOMAINS;
import static dev.signet.web.main.Variable.SIGNET_FORMER_COOKIE_NAMES;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the shared cookie lay before a move, so that logins move with it and nothing is left behind.
 *
 * @param domains at most {@value #MOST}; parents of the issuer's host, since no other can be cleared from there
 * @param names at most {@value #MOST}; a cookie of such a name still counts
 */
public record FormerCookies(List<String> domains, List<String> names) {

    /** All of them are cleared together, and proxies take only so many bytes of headers. */
    static final int MOST = 2;

    /** A token (RFC 6265 section 4.1.1). */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");

    public FormerCookies {
        domains = List.copyOf(domains);
        names = List.copyOf(names);
    }

    static FormerCookies of(Environment environment, Origin issuer, Optional<String> present) {
        List<String> domains = environment.list(SIGNET_FORMER_COOKIE_DOMAINS).stream()
                .map(text -> domain(text.toLowerCase(Locale.ROOT), issuer, present))
                .distinct()
                .toList();
        List<String> names = environment.list(SIGNET_FORMER_COOKIE_NAMES).stream()
                .map(FormerCookies::name)
                .distinct()
                .toList();
        return new FormerCookies(
                few(SIGNET_FORMER_COOKIE_DOMAINS, domains, "domains"), few(SIGNET_FORMER_COOKIE_NAMES, names, "names"));
    }

    private static String domain(String domain, Origin issuer, Optional<String> present) {
        String advice = "write a parent of " + issuer.host() + " that the cookie had before, or remove it";
        if (present.filter(domain::equals).isPresent()) {
            throw new BadSetting(SIGNET_FORMER_COOKIE_DOMAINS, "has the present domain " + domain, advice);
        }
        if (!CookieDomain.canBeShared(domain)) {
            throw new BadSetting(
                    SIGNET_FORMER_COOKIE_DOMAINS, "has '" + domain + "', which no cookie can have had", advice);
        }
        if (!CookieDomain.covers(domain, issuer.host())) {
            throw new BadSetting(
                    SIGNET_FORMER_COOKIE_DOMAINS,
                    "has " + domain + ", where the issuer " + issuer + " can clear nothing",
                    advice);
        }
        return domain;
    }

    private static String name(String name) {
        String advice = "write the name that the shared cookie had before, or remove it";
        if (!NAME.matcher(name).matches()) {
            throw new BadSetting(SIGNET_FORMER_COOKIE_NAMES, "has '" + name + "', which is no cookie's name", advice);
        }
        // browsers compare the prefixes without case
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("__http-signet") || lower.startsWith("__host-signet-")) {
            throw new BadSetting(SIGNET_FORMER_COOKIE_NAMES, "has " + name + ", which is a present name", advice);
        }
        return name;
    }

    private static List<String> few(Variable variable, List<String> all, String what) {
        if (all.size() > MOST) {
            throw new BadSetting(
                    variable,
                    "has " + all.size() + " " + what,
                    "write at most " + MOST + " and finish one move before the next");
        }
        return all;
    }
}
