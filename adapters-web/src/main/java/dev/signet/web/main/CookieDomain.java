package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_COOKIE_DOMAIN;

import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import java.util.Locale;
import java.util.Optional;

/** Which domain the sibling sites may share: never one under which strangers register names (RFC 6265 section 5.3). */
final class CookieDomain {

    private CookieDomain() {}

    /** The configured one, else the issuer's parent, else the issuer's own host; empty where no domain can be shared. */
    static Optional<String> of(Optional<String> configured, Origin issuer) {
        if (configured.isPresent()) {
            return Optional.of(checked(configured.get().toLowerCase(Locale.ROOT), issuer));
        }
        String host = issuer.host();
        Optional<String> parent = parent(host);
        return parent.filter(CookieDomain::canBeShared)
                .or(() -> Optional.of(host).filter(CookieDomain::canBeShared));
    }

    static boolean covers(String domain, String host) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static String checked(String domain, Origin issuer) {
        String advice = "write the domain that the issuer and its sibling sites share, such as "
                + parent(issuer.host()).filter(CookieDomain::canBeShared).orElse("example.com");
        if (isAddress(domain)) {
            throw new BadSetting(SIGNET_COOKIE_DOMAIN, "is the IP address " + domain, advice);
        }
        if (!InternetDomainName.isValid(domain)) {
            throw new BadSetting(SIGNET_COOKIE_DOMAIN, "is '" + domain + "', which is not a domain name", advice);
        }
        if (domain.equals("localhost")) {
            throw new BadSetting(SIGNET_COOKIE_DOMAIN, "is bare localhost, which browsers refuse", advice);
        }
        if (!canBeShared(domain)) {
            throw new BadSetting(
                    SIGNET_COOKIE_DOMAIN, "is the public suffix " + domain + ", which strangers share", advice);
        }
        if (!covers(domain, issuer.host())) {
            throw new BadSetting(
                    SIGNET_COOKIE_DOMAIN, "is " + domain + ", which is no parent of the issuer " + issuer, advice);
        }
        return domain;
    }

    static boolean canBeShared(String domain) {
        return !isAddress(domain)
                && domain.contains(".")
                && InternetDomainName.isValid(domain)
                && !InternetDomainName.from(domain).isPublicSuffix();
    }

    private static Optional<String> parent(String host) {
        int dot = host.indexOf('.');
        return dot < 0 || isAddress(host) ? Optional.empty() : Optional.of(host.substring(dot + 1));
    }

    private static boolean isAddress(String host) {
        return InetAddresses.isInetAddress(host) || InetAddresses.isUriInetAddress(host);
    }
}
