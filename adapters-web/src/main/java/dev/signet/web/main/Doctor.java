package dev.signet.web.main;

import com.google.common.net.InternetDomainName;
import dev.signet.application.port.out.SharedStore;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.application.port.out.Unavailable;
import dev.signet.web.main.Finding.Kind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for what lets Signet start and yet makes logins fail, or weak. It changes nothing. */
@Singleton
public final class Doctor {

    /** Sites compare the times in tokens with their own clocks. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(5);

    /** NIST SP 800-57 part 1 section 5.3.6 has one to three years for a private signature key. */
    private static final Duration OLD = Duration.ofDays(365);

    private final Settings settings;
    private final SigningKeys signingKeys;
    private final Optional<SharedStore> shared;
    private final InstantSource clock;

    Doctor(Settings settings, SigningKeys signingKeys, Optional<SharedStore> shared, InstantSource clock) {
        this.settings = settings;
        this.signingKeys = signingKeys;
        this.shared = shared;
        this.clock = clock;
    }

    /** What there is to say, problems first. */
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        examineClock(findings);
        examineKeys(findings);
        examineRedis(findings);
        examineDomain(findings);
        examineIntentions(findings);
        return List.copyOf(findings);
    }

    private void examineClock(List<Finding> findings) {
        Duration apart =
                Duration.between(clock.instant(), InstantSource.system().instant());
        if (apart.abs().compareTo(CLOCKS_MAY_DIFFER) > 0) {
            findings.add(
                    Finding.of(Kind.CLOCKS_DIFFER, Long.toString(apart.abs().toSeconds())));
        }
    }

    private void examineKeys(List<Finding> findings) {
        try {
            List<StoredKey> keys = signingKeys.all();
            if (!keys.isEmpty()) {
                examineKeys(keys, findings);
            }
        } catch (Unavailable silent) {
            findings.add(Finding.of(Kind.DATABASE_SILENT));
        }
    }

    /** Without Redis all goes on, so that nobody would miss it: more slowly, and with guesses counted by each node alone. */
    private void examineRedis(List<Finding> findings) {
        if (shared.isPresent() && !shared.get().answers()) {
            findings.add(Finding.of(Kind.REDIS_SILENT));
        }
    }

    private void examineKeys(List<StoredKey> keys, List<Finding> findings) {
        List<String> configured =
                settings.keyEncryptionKeys().stream().map(KeyEncryptionKey::id).toList();
        keys.stream()
                .map(StoredKey::keyEncryptionKey)
                .filter(id -> !configured.contains(id))
                .distinct()
                .forEach(id -> findings.add(Finding.of(Kind.KEY_MISSING, id)));
        StoredKey newest = keys.getLast();
        if (!newest.keyEncryptionKey().equals(configured.getFirst())) {
            findings.add(Finding.of(Kind.KEY_BEHIND, newest.keyEncryptionKey(), configured.getFirst()));
        }
        Duration age = Duration.between(newest.createdAt(), clock.instant());
        if (age.compareTo(OLD) > 0) {
            findings.add(Finding.of(Kind.SIGNING_KEY_OLD, Long.toString(age.toDays())));
        }
    }

    /** A public suffix has stopped the start; of a suffix that is on no list nobody knows whether strangers share it. */
    private void examineDomain(List<Finding> findings) {
        settings.cookieDomain()
                .filter(domain -> !CookieDomain.covers("localhost", domain))
                .filter(domain -> !InternetDomainName.from(domain).hasPublicSuffix())
                .ifPresent(domain -> findings.add(Finding.of(Kind.SUFFIX_UNLISTED, domain)));
    }

    private void examineIntentions(List<Finding> findings) {
        if (!settings.issuer().isHttps()) {
            findings.add(Finding.of(Kind.ISSUER_WITHOUT_TLS, settings.issuer().toString()));
        }
        if (settings.cookieDomain().isEmpty()) {
            findings.add(Finding.of(Kind.DOMAIN_NOT_SHARED, settings.issuer().toString()));
        } else if (settings.sites().isEmpty()) {
            findings.add(Finding.of(Kind.NO_SITES));
        }
        if (GeneratedKey.isUsedBy(settings)) {
            findings.add(
                    Finding.of(Kind.KEY_BESIDE_DATA, settings.dataDirectory().toString()));
        }
        FormerCookies former = settings.formerCookies();
        if (!former.domains().isEmpty() || !former.names().isEmpty()) {
            findings.add(Finding.of(Kind.FORMER_COOKIES));
        }
    }
}
