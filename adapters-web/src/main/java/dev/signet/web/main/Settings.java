package dev.signet.web.main;

import dev.signet.domain.throttle.Guarding;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that an operator decides, checked. It prints no secret.
 *
 * @param issuer the {@code iss} of tokens, and the only host that Signet answers on
 * @param cookieDomain the parent domain of the shared cookie; empty means a cookie of the login host alone
 * @param formerCookies what the shared cookie was before it moved
 * @param sites the sibling sites: under the cookie domain, with the issuer's scheme
 * @param brand how the pages look
 * @param redis what several nodes share; one needs none
 * @param keyEncryptionKeys at least one; the first is for new work
 * @param clientsFile programs that get tokens
 * @param management where metrics are read; nowhere if empty
 * @param warnings sentences for the log: what is accepted but has no effect
 */
public record Settings(
        int port,
        Origin issuer,
        Optional<String> cookieDomain,
        FormerCookies formerCookies,
        List<Origin> sites,
        Brand brand,
        Database database,
        Optional<Redis> redis,
        Path dataDirectory,
        List<KeyEncryptionKey> keyEncryptionKeys,
        Optional<FirstAdministrator> firstAdministrator,
        Optional<Path> clientsFile,
        PolicySettings policies,
        Guarding guarding,
        TrustedProxies trustedProxies,
        Optional<InetSocketAddress> management,
        List<String> warnings) {

    public Settings {
        sites = List.copyOf(sites);
        keyEncryptionKeys = List.copyOf(keyEncryptionKeys);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads and checks the variables. For an H2 file without a configured key it makes the data directory and the key
     * file; nothing else is touched.
     *
     * @throws BadSetting at the first variable that is wrong
     */
    public static Settings read(Map<String, String> environment) {
        return new SettingsReader(new Environment(environment)).read();
    }

    /** The issuer and its sibling sites: who may send a request that has an effect. */
    public boolean isSibling(String origin) {
        return issuer.toString().equals(origin)
                || sites.stream().anyMatch(site -> site.toString().equals(origin));
    }
}
