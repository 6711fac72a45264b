package dev.signet.web.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.FakeDatabase;
import dev.signet.application.fake.FakeSigningKeys;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import dev.signet.web.main.Finding.Kind;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String WELL = "SIGNET_ISSUER=https://id.example.com";
    private static final String SITES = "SIGNET_SITES=https://shop.example.com";
    private static final String KEYS = "SIGNET_KEY_ENCRYPTION_KEY=k2:" + KEY + ",k1:" + KEY;

    @Test
    void whoIsWellHearsNothing() {
        assertThat(kinds(keys("k2", 10), Duration.ZERO, WELL, SITES, KEYS)).isEmpty();
        assertThat(kinds(new FakeSigningKeys(new FakeDatabase()), Duration.ofSeconds(4), WELL, SITES, KEYS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example.com, NO_SITES",
        "https://intranet, DOMAIN_NOT_SHARED",
        "https://192.0.2.7, DOMAIN_NOT_SHARED",
        "https://id.sso.corpnet, SUFFIX_UNLISTED",
    })
    void theDomainIsLookedAt(String issuer, Kind kind) {
        assertThat(kinds(keys("k2", 10), Duration.ZERO, "SIGNET_ISSUER=" + issuer, KEYS))
                .contains(kind);
    }

    @Test
    void anIssuerOfALaptopIsNoProblem() {
        assertThat(examine(keys("generated", 1), Duration.ZERO)).noneMatch(Finding::isProblem);
        assertThat(kinds(keys("generated", 1), Duration.ZERO)).contains(Kind.ISSUER_WITHOUT_TLS);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "-4, false", "6, true", "-6, true"})
    void clocksMayDifferBySeconds(long seconds, boolean problem) {
        assertThat(kinds(keys("k2", 10), Duration.ofSeconds(seconds), WELL, SITES, KEYS)
                        .contains(Kind.CLOCKS_DIFFER))
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"k2, 364, ", "k2, 366, SIGNING_KEY_OLD", "k1, 10, KEY_BEHIND", "k0, 10, KEY_MISSING"})
    void keysAreLookedAt(String keyEncryptionKey, int days, Kind kind) {
        var kinds = kinds(keys(keyEncryptionKey, days), Duration.ZERO, WELL, SITES, KEYS);
        assertThat(kind == null ? kinds.isEmpty() : kinds.contains(kind)).isTrue();
    }

    @Test
    void aSilentStoreIsAFinding() {
        var database = new FakeDatabase();
        database.goesDown();
        assertThat(kinds(new FakeSigningKeys(database), Duration.ZERO, WELL, SITES, KEYS))
                .containsExactly(Kind.DATABASE_SILENT);
    }

    @ParameterizedTest
    @CsvSource({"true, ", "false, REDIS_SILENT"})
    void redisIsLookedAt(boolean answers, Kind kind) {
        var doctor = new Doctor(
                settings(WELL, SITES, KEYS), keys("k2", 10), Optional.of(() -> answers), InstantSource.system());
        assertThat(doctor.examine().stream().map(Finding::kind).toList())
                .isEqualTo(Stream.ofNullable(kind).toList());
    }

    @Test
    void aRedisThatIsNotThereIsFoundAndItsPasswordNotTold() {
        var found = Server.examine(
                settings("SIGNET_DB_URL=jdbc:h2:mem:redis", "SIGNET_REDIS_URL=redis://signet:hunter2@127.0.0.1:1"));
        assertThat(found).anyMatch(finding -> finding.equals(Finding.of(Kind.REDIS_SILENT)));
        assertThat(found.toString()).doesNotContain("hunter2");
    }

    @Test
    void aMoveIsRemembered() {
        assertThat(kinds(keys("k2", 10), Duration.ZERO, WELL, SITES, KEYS, "SIGNET_FORMER_COOKIE_NAMES=sso"))
                .containsExactly(Kind.FORMER_COOKIES);
    }

    @Test
    void lookingMakesNoAdministratorAndNoKey() throws SQLException {
        var settings = settings(
                "SIGNET_DB_URL=jdbc:h2:mem:looked-at", "SIGNET_ADMIN_NAME=root", "SIGNET_ADMIN_PASSWORD=an apple fell");
        assertThat(Server.examine(settings)).isNotEmpty().noneMatch(Finding::isProblem);
        try (var connection = DriverManager.getConnection(settings.database().url(), "sa", "");
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT (SELECT COUNT(*) FROM users) + (SELECT COUNT(*) FROM signing_keys)")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    private static List<Kind> kinds(SigningKeys keys, Duration apart, String... variables) {
        return examine(keys, apart, variables).stream().map(Finding::kind).toList();
    }

    private static List<Finding> examine(SigningKeys keys, Duration apart, String... variables) {
        InstantSource clock = InstantSource.offset(InstantSource.system(), apart);
        return new Doctor(settings(variables), keys, Optional.empty(), clock).examine();
    }

    private static Settings settings(String... variables) {
        Map<String, String> all = new HashMap<>(Map.of("SIGNET_DB_URL", "jdbc:h2:mem:doctor"));
        Arrays.stream(variables).map(line -> line.split("=", 2)).forEach(pair -> all.put(pair[0], pair[1]));
        return Settings.read(all);
    }

    private static SigningKeys keys(String keyEncryptionKey, int days) {
        var made = InstantSource.system().instant().minus(Duration.ofDays(days));
        var keys = new FakeSigningKeys(new FakeDatabase());
        keys.add(stored(keyEncryptionKey, Instant.EPOCH));
        keys.add(stored(keyEncryptionKey, made));
        return keys;
    }

    private static SigningKeys.StoredKey stored(String keyEncryptionKey, Instant made) {
        var life = KeyLife.next(new Kid("kid"), JwsAlgorithm.ES256, made).promoted();
        return new SigningKeys.StoredKey(life, "{}", new byte[0], keyEncryptionKey);
    }
}
