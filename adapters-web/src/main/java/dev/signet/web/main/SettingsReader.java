package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_CLIENTS_FILE;
import static dev.signet.web.main.Variable.SIGNET_DATA_DIR;
import static dev.signet.web.main.Variable.SIGNET_KEY_ENCRYPTION_KEY;
import static dev.signet.web.main.Variable.SIGNET_PORT;
import static dev.signet.web.main.Variable.SIGNET_REDIS_URL;

import dev.signet.domain.throttle.Guarding;
import dev.signet.domain.throttle.Limits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the variables in the order in which they depend on each other; the key file comes last, since it writes. */
final class SettingsReader {

    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

    private final Environment environment;

    SettingsReader(Environment environment) {
        this.environment = environment;
    }

    Settings read() {
        int port = port();
        Origin issuer = Sites.issuer(environment, port);
        Optional<String> domain = CookieDomain.of(environment.text(Variable.SIGNET_COOKIE_DOMAIN), issuer);
        FormerCookies formerCookies = FormerCookies.of(environment, issuer, domain);
        List<Origin> sites = Sites.siblings(environment, issuer, domain);
        Brand brand = Brand.of(environment);
        Path data = dataDirectory();
        Database database = Database.of(environment, data);
        Optional<Redis> redis = Redis.of(environment);
        Optional<FirstAdministrator> administrator = FirstAdministrator.of(environment);
        PolicySettings policies = PolicySettings.of(environment);
        Guarding guarding = GuardSettings.of(environment);
        TrustedProxies proxies = TrustedProxies.of(environment);
        List<String> warnings = warnings(database, redis, guarding);
        List<KeyEncryptionKey> keys = keys(database, data);
        return new Settings(
                port,
                issuer,
                domain,
                formerCookies,
                sites,
                brand,
                database,
                redis,
                data,
                keys,
                administrator,
                environment.text(SIGNET_CLIENTS_FILE).map(this::path),
                policies,
                guarding,
                proxies,
                ManagementAddress.of(environment),
                warnings);
    }

    private int port() {
        String text = environment.text(SIGNET_PORT).orElse("8080");
        if (!PORT.matcher(text).matches() || Integer.parseInt(text) > 65535) {
            throw new BadSetting(SIGNET_PORT, "is '" + text + "', which is no port", "write a number from 1 to 65535");
        }
        return Integer.parseInt(text);
    }

    private Path dataDirectory() {
        String text = environment.text(SIGNET_DATA_DIR).orElse("data");
        try {
            Path path = Path.of(text).toAbsolutePath().normalize();
            if (path.toString().indexOf(';') < 0) {
                return path;
            }
        } catch (InvalidPathException notAPath) {
            // the sentence below says so
        }
        throw new BadSetting(SIGNET_DATA_DIR, "is '" + text + "', which cannot be used", "write a path without ';'");
    }

    private Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new BadSetting(
                    SIGNET_CLIENTS_FILE, "is '" + text + "', which is no path", "write the path of a file");
        }
    }

    private List<KeyEncryptionKey> keys(Database database, Path data) {
        Optional<String> configured = environment.raw(SIGNET_KEY_ENCRYPTION_KEY);
        if (configured.isPresent()) {
            return KeyEncryptionKey.list(configured.get().strip());
        }
        return switch (database.kind()) {
            case MEMORY -> GeneratedKey.inMemory();
            case FILE -> GeneratedKey.in(data);
            case SERVER ->
                throw new BadSetting(
                        SIGNET_KEY_ENCRYPTION_KEY,
                        "is missing and is needed with a MySQL database",
                        "write id:key, for instance k1: and then what `openssl rand -base64 32` prints");
        };
    }

    private List<String> warnings(Database database, Optional<Redis> redis, Guarding guarding) {
        List<String> warnings = new ArrayList<>();
        if (database.kind() == Database.Kind.SERVER && redis.isEmpty()) {
            warnings.add(SIGNET_REDIS_URL + " is not set: a single node needs none, several hear of each other's"
                    + " log-outs only by asking the database each second.");
        }
        if (guarding.limits() == Limits.NONE) {
            warnings.add(Variable.SIGNET_LIMITS + " is none: passwords can be guessed as fast as this machine hashes.");
        }
        environment.unknown().forEach(name -> warnings.add(name + " is set, but Signet knows no such variable."));
        return warnings;
    }
}
