package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_ISSUER;
import static dev.signet.web.main.Variable.SIGNET_SITES;

import java.util.List;
import java.util.Optional;

/** The rules for the origins of the issuer and of its sibling sites. */
final class Sites {

    private Sites() {}

    static Origin issuer(Environment environment, int port) {
        String text = environment.text(SIGNET_ISSUER).orElse("http://id.signet.localhost:" + port);
        Origin issuer = Origin.parse(text)
                .orElseThrow(() -> new BadSetting(
                        SIGNET_ISSUER,
                        "is '" + withoutUserInfo(text) + "', which is not a plain origin",
                        "write scheme, host and port alone, such as https://id.example.com"));
        if (!issuer.isHttps() && !CookieDomain.covers("localhost", issuer.host())) {
            throw new BadSetting(
                    SIGNET_ISSUER,
                    "is " + issuer + ", where http would carry logins in the clear",
                    "write https://" + issuer.host() + ", or for development http://id.signet.localhost:" + port);
        }
        return issuer;
    }

    static List<Origin> siblings(Environment environment, Origin issuer, Optional<String> domain) {
        return environment.list(SIGNET_SITES).stream()
                .map(text -> sibling(text, issuer, domain))
                .distinct()
                .toList();
    }

    private static Origin sibling(String text, Origin issuer, Optional<String> domain) {
        Origin site = Origin.parse(text)
                .orElseThrow(() -> new BadSetting(
                        SIGNET_SITES,
                        "has '" + withoutUserInfo(text) + "', which is not a plain origin",
                        "write scheme, host and port alone, such as https://shop.example.com"));
        if (domain.isEmpty()) {
            throw new BadSetting(
                    SIGNET_SITES,
                    "lists sites, but the issuer " + issuer + " can share a cookie with none",
                    "write an issuer with a parent domain, such as https://id.example.com");
        }
        if (!CookieDomain.covers(domain.get(), site.host())) {
            throw new BadSetting(
                    SIGNET_SITES,
                    "has " + site + ", which is not under the cookie domain " + domain.get(),
                    "write sites under that domain, or change SIGNET_COOKIE_DOMAIN");
        }
        if (!site.scheme().equals(issuer.scheme())) {
            // browsers take the same host with another scheme for another site (schemeful same-site)
            throw new BadSetting(
                    SIGNET_SITES,
                    "has " + site + ", while the issuer is " + issuer,
                    "write " + issuer.scheme() + "://" + site.host() + ", the scheme of the issuer");
        }
        return site;
    }

    private static String withoutUserInfo(String text) {
        return text.replaceAll("//[^/]*@", "//...@");
    }
}
