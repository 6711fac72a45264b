package dev.signet.web.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.usecase.Policies;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.session.Overflow;
import dev.signet.domain.session.StudyProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path data;

    @Test
    void withoutAnyVariableTheDefaultsHold() {
        Settings settings = read("SIGNET_DATA_DIR=" + data);
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.issuer()).hasToString("http://id.signet.localhost:8080");
        assertThat(settings.cookieDomain()).contains("signet.localhost");
        assertThat(settings.formerCookies().domains()).isEmpty();
        assertThat(settings.formerCookies().names()).isEmpty();
        assertThat(settings.sites()).isEmpty();
        assertThat(settings.database().url())
                .isEqualTo("jdbc:h2:file:" + data
                        + "/signet;MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        assertThat(settings.database().kind()).isEqualTo(Database.Kind.FILE);
        assertThat(settings.firstAdministrator()).isEmpty();
        assertThat(settings.policies().studyProfile()).isEmpty();
        assertThat(settings.policies().loginPolicy()).isEqualTo(new LoginPolicy.AtMost(12, Overflow.END_LONGEST_IDLE));
        assertThat(settings.policies().renewalBumpsStamp()).isFalse();
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void aBlankVariableIsAnAbsentOne() {
        Settings settings = inMemory("SIGNET_PORT= ", "SIGNET_SITES=", "SIGNET_ADMIN_NAME=", "SIGNET_ADMIN_PASSWORD=");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.firstAdministrator()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://id.example.com | example.com",
                "https://login.shop.example.co.uk | shop.example.co.uk",
                "https://example.com | example.com",
                "https://example.co.uk | example.co.uk",
                "https://id.github.io | id.github.io",
                "http://a.b.localhost | b.localhost",
                "http://id.localhost | id.localhost",
                "http://localhost:8080 | -",
                "https://192.0.2.7 | -",
                "https://[2001:db8::1] | -",
                "https://intranet | -"
            })
    void theSharedDomainIsTheParentWhereStrangersDoNotShareIt(String issuer, String domain) {
        assertThat(inMemory("SIGNET_ISSUER=" + issuer).cookieDomain()).isEqualTo(Optional.ofNullable(domain));
    }

    @Test
    void formerDomainsAndNamesOfTheCookieAreRead() {
        Settings settings = inMemory(
                "SIGNET_ISSUER=https://id.sso.example.com",
                "SIGNET_FORMER_COOKIE_DOMAINS= Example.com,id.sso.example.com",
                "SIGNET_FORMER_COOKIE_NAMES=SSO, __Host-sso");
        assertThat(settings.formerCookies().domains()).containsExactly("example.com", "id.sso.example.com");
        assertThat(settings.formerCookies().names()).containsExactly("SSO", "__Host-sso");
    }

    @Test
    void sitesAreReadWithOrWithoutBlanks() {
        Settings settings = inMemory(
                "SIGNET_SITES= http://shop.signet.localhost:8081 ,HTTP://Forum.signet.localhost:8082,http://signet.localhost");
        assertThat(settings.sites())
                .map(Origin::toString)
                .containsExactly(
                        "http://shop.signet.localhost:8081",
                        "http://forum.signet.localhost:8082",
                        "http://signet.localhost");
        assertThat(settings.isSibling("http://shop.signet.localhost:8081")).isTrue();
        assertThat(settings.isSibling("http://id.signet.localhost:8080")).isTrue();
        assertThat(settings.isSibling("http://shop.signet.localhost")).isFalse();
    }

    @Test
    void theKeysAreReadInBothAlphabetsAndTheFirstStaysTheFirst() {
        String url = "__--MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI";
        Settings settings = inMemory("SIGNET_KEY_ENCRYPTION_KEY=k-2:" + KEY + ", k1:" + url);
        assertThat(settings.keyEncryptionKeys()).map(KeyEncryptionKey::id).containsExactly("k-2", "k1");
        assertThat(settings.keyEncryptionKeys().getFirst().key())
                .isEqualTo(Secret.of("01234567890123456789012345678901"));
        assertThat(settings.keyEncryptionKeys().getLast().key().open()).startsWith(0xff, 0xff, 0xbe);
    }

    @Test
    void aDatabaseInMemoryGetsAKeyOfItsOwnEachTimeAndWritesNothing() {
        Settings one = inMemory("SIGNET_DATA_DIR=" + data.resolve("none"));
        Settings other = inMemory();
        assertThat(one.keyEncryptionKeys().getFirst().key().open()).hasSize(32);
        assertThat(one.keyEncryptionKeys()).isNotEqualTo(other.keyEncryptionKeys());
        assertThat(data.resolve("none")).doesNotExist();
    }

    @Test
    void aBadVariableIsFoundBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> read("SIGNET_DATA_DIR=" + data.resolve("new"), "SIGNET_LOGIN_POLICY=some"))
                .isInstanceOf(BadSetting.class);
        assertThat(Files.exists(data.resolve("new"))).isFalse();
    }

    @Test
    void mysqlIsTakenWithUserAndKey() {
        Settings settings = read(
                "SIGNET_DB_URL=jdbc:mysql://db:3306/signet?useSSL=true",
                "SIGNET_DB_USER=signet",
                "SIGNET_DB_PASSWORD= with blanks ",
                "SIGNET_KEY_ENCRYPTION_KEY=k1:" + KEY);
        assertThat(settings.database().kind()).isEqualTo(Database.Kind.SERVER);
        assertThat(settings.database().properties())
                .containsEntry("datasources.default.url", "jdbc:mysql://db:3306/signet?useSSL=true")
                .containsEntry("datasources.default.username", "signet")
                .containsEntry("datasources.default.password", " with blanks ");
    }

    @ParameterizedTest
    @CsvSource({
        "exclusive, Exclusive[]",
        "exclusive-per-device-type, ExclusivePerDeviceType[]",
        "unlimited, Unlimited[]",
        "at-most:1:refuse, 'AtMost[limit=1, overflow=REFUSE]'",
        "at-most:1000:end-oldest, 'AtMost[limit=1000, overflow=END_OLDEST]'",
        "at-most:12:end-longest-idle, 'AtMost[limit=12, overflow=END_LONGEST_IDLE]'"
    })
    void everyLoginPolicyIsRead(String written, String policy) {
        assertThat(inMemory("SIGNET_LOGIN_POLICY=" + written).policies().loginPolicy())
                .hasToString(policy);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Ask[]",
        "ask, Ask[]",
        "deny, Deny[]",
        "bounded:1, Bounded[beyondLease=PT1S]",
        "bounded:300, Bounded[beyondLease=PT5M]"
    })
    void everyLeasePolicyIsRead(String written, String policy) {
        assertThat(inMemory("SIGNET_LEASE_POLICY=" + written).policies().leasePolicy())
                .hasToString(policy);
    }

    @Test
    void theTimesOfTokensAreRead() {
        var settings = inMemory(
                "SIGNET_ACCESS_LIFE=120",
                "SIGNET_RENEWAL_WINDOW=40",
                "SIGNET_REFRESH_LEEWAY=0",
                "SIGNET_RENEWAL_GRACE=119");
        var policies = settings.policies().policies(settings.issuer());
        assertThat(policies.lives().access()).hasSeconds(120);
        assertThat(policies.renewalWindow().lastPartOfLife()).hasSeconds(40);
        assertThat(policies.rotation().leeway()).isZero();
        assertThat(policies.grace().afterExpiry()).hasSeconds(119);
    }

    @Test
    void timesThatAreNotWrittenAreTheStandardOnes() {
        var settings = inMemory();
        assertThat(settings.policies().policies(settings.issuer()))
                .isEqualTo(Policies.standard(settings.issuer().toString()));
    }

    @Test
    void theWindowShrinksWithTheLife() {
        var settings = inMemory("SIGNET_ACCESS_LIFE=60");
        assertThat(settings.policies()
                        .policies(settings.issuer())
                        .renewalWindow()
                        .lastPartOfLife())
                .hasSeconds(30);
    }

    @Test
    void whatIsWrittenCountsForMoreThanTheStudyProfile() {
        var settings = inMemory("SIGNET_STUDY_PROFILE=seed-002", "SIGNET_ACCESS_LIFE=90");
        assertThat(settings.policies().policies(settings.issuer()).lives().access())
                .hasSeconds(90);
    }

    @Test
    void theRestIsRead() {
        Settings settings = inMemory(
                "SIGNET_PORT=9000",
                "SIGNET_ADMIN_NAME=root",
                "SIGNET_ADMIN_PASSWORD= pass word ",
                "SIGNET_STUDY_PROFILE=seed-002",
                "SIGNET_RENEWAL_BUMP_STAMP=true");
        assertThat(settings.issuer()).hasToString("http://id.signet.localhost:9000");
        assertThat(settings.firstAdministrator()).contains(new FirstAdministrator("root", Secret.of(" pass word ")));
        assertThat(settings.policies().studyProfile()).contains(StudyProfile.SEED_002);
        assertThat(settings.policies().renewalBumpsStamp()).isTrue();
    }

    @Test
    void theBrandIsRead() {
        assertThat(inMemory().brand()).isEqualTo(new Brand("Signet", Optional.empty(), Optional.empty()));
        Brand brand = inMemory(
                        "SIGNET_SITE_NAME= 商店 & Co ",
                        "SIGNET_SITE_LOGO=https://cdn.example.com:444/logo.svg?v=1",
                        "SIGNET_SITE_COLOUR=#B00020")
                .brand();
        assertThat(brand.name()).isEqualTo("商店 & Co");
        assertThat(brand.logoOrigin()).contains("https://cdn.example.com:444");
        assertThat(brand.colour()).hasToString("Optional[#b00020]");
        Brand withData =
                inMemory("SIGNET_SITE_LOGO=data:image/png;base64,iVBORw0KGgo=").brand();
        assertThat(withData.logo()).isPresent();
        assertThat(withData.logoOrigin()).isEmpty();
    }

    @Test
    void whatHasNoEffectIsWarnedAbout() {
        assertThat(inMemory("SIGNET_ISUER=x").warnings())
                .containsExactly("SIGNET_ISUER is set, but Signet knows no such variable.");
    }

    @Test
    void aDatabaseServerWithoutRedisIsWarnedAbout() {
        String key = "SIGNET_KEY_ENCRYPTION_KEY=k1:" + "A".repeat(44);
        String[] server = {"SIGNET_DB_URL=jdbc:mysql://db/signet", "SIGNET_DB_USER=signet", key};
        assertThat(read(server).warnings()).singleElement().asString().startsWith("SIGNET_REDIS_URL is not set: ");

        String[] withRedis = {server[0], server[1], key, "SIGNET_REDIS_URL=redis://cache"};
        assertThat(read(withRedis).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://cache",
                "redis://cache:6379/1",
                "redis://[::1]:6379",
                "rediss://signet:p%40ss@cache:6380",
                "redis://:hunter2@cache",
                "redis-sentinel://:hunter2@a:26379,b:26379/0#main",
                "rediss-sentinel://a#main"
            })
    void oneRedisIsUsedAsItIsWritten(String url) {
        assertThat(inMemory("SIGNET_REDIS_URL=" + url).redis().orElseThrow().properties())
                .containsEntry("redis.uri", url);
    }

    @Test
    void aClusterIsSomeOfItsNodes() {
        var redis = inMemory("SIGNET_REDIS_URL=rediss-cluster://signet:hunter2@a:7000,b:7001")
                .redis()
                .orElseThrow();
        assertThat(redis.properties())
                .containsEntry(
                        "redis.uris", List.of("rediss://signet:hunter2@a:7000", "rediss://signet:hunter2@b:7001"));
        assertThat(redis).asString().doesNotContain("hunter2");
    }

    @Test
    void aNodeStaysInServiceWithoutRedis() {
        assertThat(inMemory("SIGNET_REDIS_URL=redis://cache")
                        .redis()
                        .orElseThrow()
                        .properties())
                .containsEntry("redis.health.enabled", false);
    }

    @Test
    void noSecretPrints() {
        Settings settings = read(
                "SIGNET_DB_URL=jdbc:h2:mem:x",
                "SIGNET_DB_PASSWORD=hunter2",
                "SIGNET_ADMIN_NAME=root",
                "SIGNET_ADMIN_PASSWORD=hunter2",
                "SIGNET_KEY_ENCRYPTION_KEY=k1:" + KEY);
        assertThat(settings.toString())
                .doesNotContain("hunter2", KEY, "0123456789")
                .contains("root");
    }

    private static Settings inMemory(String... variables) {
        Map<String, String> all = new HashMap<>(Map.of("SIGNET_DB_URL", "jdbc:h2:mem:test"));
        all.putAll(variables(variables));
        return Settings.read(all);
    }

    private static Settings read(String... variables) {
        return Settings.read(variables(variables));
    }

    static Map<String, String> variables(String... assignments) {
        Map<String, String> variables = new HashMap<>();
        for (String assignment : List.of(assignments)) {
            int equals = assignment.indexOf('=');
            variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        return variables;
    }
}
