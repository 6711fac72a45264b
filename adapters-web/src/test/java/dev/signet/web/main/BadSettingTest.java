package dev.signet.web.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to configure Signet wrongly, and the beginning of the sentence that it gets. */
class BadSettingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIGNET_PORT=0 | SIGNET_PORT is '0', which is no port: write a number",
                "SIGNET_PORT=65536 | SIGNET_PORT is '65536'",
                "SIGNET_PORT=http | SIGNET_PORT is 'http'",
                "SIGNET_PORT=-1 | SIGNET_PORT is '-1'",
                "SIGNET_ISSUER=http://id.example.com | SIGNET_ISSUER is http://id.example.com, where http would carry",
                "SIGNET_ISSUER=http://127.0.0.1:8080 | SIGNET_ISSUER is http://127.0.0.1:8080, where http",
                "SIGNET_ISSUER=http://notlocalhost | SIGNET_ISSUER is http://notlocalhost, where http",
                "SIGNET_ISSUER=https://id.example.com/ | SIGNET_ISSUER is 'https://id.example.com/', which is not a plain",
                "SIGNET_ISSUER=https://id.example.com/sso | SIGNET_ISSUER is 'https://id.example.com/sso', which",
                "SIGNET_ISSUER=https://id.example.com?x | SIGNET_ISSUER is 'https://id.example.com?x', which",
                "SIGNET_ISSUER=https://id.example.com# | SIGNET_ISSUER is",
                "SIGNET_ISSUER=https://u:hunter2@id.example.com | SIGNET_ISSUER is 'https://...@id.example.com', which",
                "SIGNET_ISSUER=https://id.example.com:0 | SIGNET_ISSUER is 'https://id.example.com:0', which",
                "SIGNET_ISSUER=https://id.example.com: | SIGNET_ISSUER is 'https://id.example.com:', which",
                "SIGNET_ISSUER=id.example.com | SIGNET_ISSUER is 'id.example.com', which is not a plain origin",
                "SIGNET_ISSUER=ftp://id.example.com | SIGNET_ISSUER is 'ftp://id.example.com', which",
                "SIGNET_ISSUER=https://id_x.example.com | SIGNET_ISSUER is 'https://id_x.example.com', which",
                "SIGNET_COOKIE_DOMAIN=localhost | SIGNET_COOKIE_DOMAIN is bare localhost, which browsers refuse: write",
                "SIGNET_COOKIE_DOMAIN=127.0.0.1 | SIGNET_COOKIE_DOMAIN is the IP address 127.0.0.1: write",
                "SIGNET_COOKIE_DOMAIN=[::1] | SIGNET_COOKIE_DOMAIN is the IP address [::1]",
                "SIGNET_COOKIE_DOMAIN=com | SIGNET_COOKIE_DOMAIN is the public suffix com, which strangers share: write",
                "SIGNET_COOKIE_DOMAIN=co.uk | SIGNET_COOKIE_DOMAIN is the public suffix co.uk",
                "SIGNET_COOKIE_DOMAIN=github.io | SIGNET_COOKIE_DOMAIN is the public suffix github.io",
                "SIGNET_COOKIE_DOMAIN=example.com | SIGNET_COOKIE_DOMAIN is example.com, which is no parent of the issuer",
                "SIGNET_COOKIE_DOMAIN=net.localhost | SIGNET_COOKIE_DOMAIN is net.localhost, which is no parent",
                "SIGNET_COOKIE_DOMAIN=.signet.localhost | SIGNET_COOKIE_DOMAIN is '.signet.localhost', which is not a",
                "SIGNET_COOKIE_DOMAIN=a b | SIGNET_COOKIE_DOMAIN is 'a b', which is not a domain name",
                "SIGNET_FORMER_COOKIE_DOMAINS=signet.localhost | SIGNET_FORMER_COOKIE_DOMAINS has the present domain signet.localhost: write a",
                "SIGNET_FORMER_COOKIE_DOMAINS=localhost | SIGNET_FORMER_COOKIE_DOMAINS has 'localhost', which no cookie can",
                "SIGNET_FORMER_COOKIE_DOMAINS=co.uk | SIGNET_FORMER_COOKIE_DOMAINS has 'co.uk', which no cookie can have",
                "SIGNET_FORMER_COOKIE_DOMAINS=127.0.0.1 | SIGNET_FORMER_COOKIE_DOMAINS has '127.0.0.1', which no",
                "SIGNET_FORMER_COOKIE_DOMAINS=a b; Path=/ | SIGNET_FORMER_COOKIE_DOMAINS has 'a b; path=/', which no",
                "SIGNET_FORMER_COOKIE_DOMAINS=example.com | SIGNET_FORMER_COOKIE_DOMAINS has example.com, where the issuer",
                "SIGNET_FORMER_COOKIE_NAMES=a b | SIGNET_FORMER_COOKIE_NAMES has 'a b', which is no cookie's name: write",
                "SIGNET_FORMER_COOKIE_NAMES=a;b | SIGNET_FORMER_COOKIE_NAMES has 'a;b', which is no cookie's name",
                "SIGNET_FORMER_COOKIE_NAMES=a, | SIGNET_FORMER_COOKIE_NAMES has '', which is no cookie's name",
                "SIGNET_FORMER_COOKIE_NAMES=__Http-signet | SIGNET_FORMER_COOKIE_NAMES has __Http-signet, which is a present",
                "SIGNET_FORMER_COOKIE_NAMES=__host-Signet-ID | SIGNET_FORMER_COOKIE_NAMES has __host-Signet-ID, which is",
                "SIGNET_FORMER_COOKIE_NAMES=a,b,c | SIGNET_FORMER_COOKIE_NAMES has 3 names: write at most 2 and finish one",
                "SIGNET_SITES=shop.signet.localhost | SIGNET_SITES has 'shop.signet.localhost', which is not a plain",
                "SIGNET_SITES=http://shop.signet.localhost/ | SIGNET_SITES has 'http://shop.signet.localhost/', which",
                "SIGNET_SITES=http://*.signet.localhost | SIGNET_SITES has 'http://*.signet.localhost', which",
                "SIGNET_SITES=* | SIGNET_SITES has '*', which is not a plain origin",
                "SIGNET_SITES=http://a.signet.localhost,,http://b.signet.localhost | SIGNET_SITES has '', which is not",
                "SIGNET_SITES=http://shop.other.localhost | SIGNET_SITES has http://shop.other.localhost, which is not under",
                "SIGNET_SITES=http://evilsignet.localhost | SIGNET_SITES has http://evilsignet.localhost, which is not under",
                "SIGNET_SITES=https://shop.signet.localhost | SIGNET_SITES has https://shop.signet.localhost, while the issuer",
                "SIGNET_SITE_NAME=12345678901234567890123456789012345678901 | SIGNET_SITE_NAME is too long or holds invisible",
                "SIGNET_SITE_NAME=a\u202eb | SIGNET_SITE_NAME is too long or holds invisible signs: write 1 to 40",
                "SIGNET_SITE_LOGO=http://cdn.example.com/x.png | SIGNET_SITE_LOGO is no picture that pages can show: write",
                "SIGNET_SITE_LOGO=/logo.png | SIGNET_SITE_LOGO is no picture",
                "SIGNET_SITE_LOGO=https:///logo.png | SIGNET_SITE_LOGO is no picture",
                "SIGNET_SITE_LOGO=https://a b/logo.png | SIGNET_SITE_LOGO is no picture",
                "SIGNET_SITE_LOGO=https://u:hunter2@cdn.example.com/x.png | SIGNET_SITE_LOGO is no picture",
                "SIGNET_SITE_LOGO=https://cdn.example.com;script-src * | SIGNET_SITE_LOGO is no picture",
                "SIGNET_SITE_LOGO=https://cdn.example.com;x/ | SIGNET_SITE_LOGO is no picture",
                "SIGNET_SITE_LOGO=data:text/html;base64,AAAA | SIGNET_SITE_LOGO is no picture",
                "SIGNET_SITE_LOGO=data:image/png;base64, | SIGNET_SITE_LOGO is no picture",
                "SIGNET_SITE_LOGO=javascript:alert(1) | SIGNET_SITE_LOGO is no picture",
                "SIGNET_SITE_COLOUR=green | SIGNET_SITE_COLOUR is 'green', which is no colour: write #rrggbb",
                "SIGNET_SITE_COLOUR=#0b6 | SIGNET_SITE_COLOUR is '#0b6', which is no colour",
                "SIGNET_SITE_COLOUR=#0b6b61;} | SIGNET_SITE_COLOUR is '#0b6b61;}', which is no colour",
                "SIGNET_SITE_COLOUR=#5fcdbd | SIGNET_SITE_COLOUR is #5fcdbd, on which white text has a contrast of 1.",
                "SIGNET_SITE_COLOUR=#777777 | SIGNET_SITE_COLOUR is #777777, on which white text has a contrast of 4.47: write",
                "SIGNET_DB_URL=jdbc:postgresql://db/signet | SIGNET_DB_URL names no database that Signet can use: write",
                "SIGNET_DB_URL=jdbc:h2:tcp://db/signet | SIGNET_DB_URL names no database",
                "SIGNET_DB_URL=jdbc:h2:mem: | SIGNET_DB_URL names no database",
                "SIGNET_DB_URL=jdbc:h2:mem:x;INIT=DROP | SIGNET_DB_URL names no database",
                "SIGNET_DB_URL=jdbc:mysql://u:hunter2@db/signet | SIGNET_DB_URL names no database",
                "SIGNET_DB_URL=jdbc:mysql://db/signet?password=hunter2 | SIGNET_DB_URL names no database",
                "SIGNET_DB_URL=jdbc:mysql://db | SIGNET_DB_URL names no database",
                "SIGNET_DB_URL=jdbc:mysql://db/signet | SIGNET_DB_USER is missing: write",
                "SIGNET_REDIS_URL=http://cache | SIGNET_REDIS_URL is no Redis URL: write redis://",
                "SIGNET_REDIS_URL=redis:// | SIGNET_REDIS_URL is no Redis URL",
                "SIGNET_REDIS_URL=redis://:hunter2@cache:x | SIGNET_REDIS_URL is no Redis URL",
                "SIGNET_REDIS_URL=redis://:hunt er2@cache | SIGNET_REDIS_URL is no Redis URL",
                "SIGNET_REDIS_URL=redis://a,b | SIGNET_REDIS_URL is no Redis URL",
                "SIGNET_REDIS_URL=redis://cache?timeout=1h | SIGNET_REDIS_URL is no Redis URL",
                "SIGNET_REDIS_URL=redis-sentinel://a:26379 | SIGNET_REDIS_URL is no Redis URL",
                "SIGNET_REDIS_URL=redis-cluster://a:7000/1 | SIGNET_REDIS_URL is no Redis URL",
                "SIGNET_DATA_DIR=/tmp/a;b | SIGNET_DATA_DIR is '/tmp/a;b', which cannot be used",
                "SIGNET_ADMIN_NAME=root | SIGNET_ADMIN_PASSWORD is missing: write it, or remove SIGNET_ADMIN_NAME",
                "SIGNET_ADMIN_PASSWORD=hunter2 | SIGNET_ADMIN_NAME is missing: write it, or remove SIGNET_ADMIN_PASSWORD",
                "SIGNET_STUDY_PROFILE=seed-003 | SIGNET_STUDY_PROFILE is 'seed-003', which is no profile: write",
                "SIGNET_LOGIN_POLICY=two | SIGNET_LOGIN_POLICY is 'two', which is no policy: write",
                "SIGNET_LOGIN_POLICY=at-most:0:refuse | SIGNET_LOGIN_POLICY is 'at-most:0:refuse'",
                "SIGNET_LOGIN_POLICY=at-most:1001:refuse | SIGNET_LOGIN_POLICY is",
                "SIGNET_LOGIN_POLICY=at-most:12 | SIGNET_LOGIN_POLICY is",
                "SIGNET_LOGIN_POLICY=at-most:12:explode | SIGNET_LOGIN_POLICY is",
                "SIGNET_ACCESS_LIFE=9 | SIGNET_ACCESS_LIFE is '9': write a number of seconds from 10 to 86400",
                "SIGNET_ACCESS_LIFE=86401 | SIGNET_ACCESS_LIFE is '86401': write",
                "SIGNET_ACCESS_LIFE=10m | SIGNET_ACCESS_LIFE is '10m': write",
                "SIGNET_RENEWAL_WINDOW=600 | SIGNET_RENEWAL_WINDOW is '600': write a number of seconds from 1 to 599",
                "SIGNET_RENEWAL_WINDOW=0 | SIGNET_RENEWAL_WINDOW is '0': write",
                "SIGNET_REFRESH_LEEWAY=301 | SIGNET_REFRESH_LEEWAY is '301': write a number of seconds from 0 to 300",
                "SIGNET_REFRESH_LEEWAY=-1 | SIGNET_REFRESH_LEEWAY is '-1': write",
                "SIGNET_RENEWAL_GRACE=600 | SIGNET_RENEWAL_GRACE is '600': write a number of seconds from 0 to 599",
                "SIGNET_LEASE_POLICY=trust | SIGNET_LEASE_POLICY is 'trust', which is no policy: write ask, deny",
                "SIGNET_AUDIT_KEEP=0d | SIGNET_AUDIT_KEEP is '0d', which is no number of days: write 1d",
                "SIGNET_AUDIT_KEEP=180 | SIGNET_AUDIT_KEEP is '180'",
                "SIGNET_MANAGEMENT_PORT=localhost | SIGNET_MANAGEMENT_PORT is 'localhost', which is no port: write 9090",
                "SIGNET_MANAGEMENT_PORT=70000 | SIGNET_MANAGEMENT_PORT is '70000'",
                "SIGNET_MANAGEMENT_PORT=1.2.3:9090 | SIGNET_MANAGEMENT_PORT is '1.2.3:9090'",
                "SIGNET_LEASE_POLICY=bounded | SIGNET_LEASE_POLICY is 'bounded'",
                "SIGNET_LEASE_POLICY=bounded:0 | SIGNET_LEASE_POLICY is 'bounded:0'",
                "SIGNET_LEASE_POLICY=bounded:301 | SIGNET_LEASE_POLICY is 'bounded:301'",
                "SIGNET_CAPTCHA=never | SIGNET_CAPTCHA is 'never': write after-failures or always",
                "SIGNET_CAPTCHA=Always | SIGNET_CAPTCHA is 'Always'",
                "SIGNET_CAPTCHA=after-failures,always | SIGNET_CAPTCHA is 'after-failures,always'",
                "SIGNET_LIMITS=off | SIGNET_LIMITS is 'off': write standard or none",
                "SIGNET_LIMITS=NONE | SIGNET_LIMITS is 'NONE'",
                "SIGNET_LIMITS=10 | SIGNET_LIMITS is '10'",
                "SIGNET_TRUSTED_PROXIES=* | SIGNET_TRUSTED_PROXIES has '*', which is no address: write addresses",
                "SIGNET_TRUSTED_PROXIES=proxy.example.com | SIGNET_TRUSTED_PROXIES has 'proxy.example.com', which is no",
                "SIGNET_TRUSTED_PROXIES=10.0.0.0/33 | SIGNET_TRUSTED_PROXIES has '10.0.0.0/33'",
                "SIGNET_TRUSTED_PROXIES=2001:db8::/129 | SIGNET_TRUSTED_PROXIES has '2001:db8::/129'",
                "SIGNET_TRUSTED_PROXIES=10.0.0.0/-1 | SIGNET_TRUSTED_PROXIES has '10.0.0.0/-1'",
                "SIGNET_TRUSTED_PROXIES=10.0.0.0/ | SIGNET_TRUSTED_PROXIES has '10.0.0.0/'",
                "SIGNET_TRUSTED_PROXIES=10.0.0.1:8080 | SIGNET_TRUSTED_PROXIES has '10.0.0.1:8080'",
                "SIGNET_TRUSTED_PROXIES=10.0.0.1,,10.0.0.2 | SIGNET_TRUSTED_PROXIES has '', which is no address",
                "SIGNET_AUDIT_KEEP=-1d | SIGNET_AUDIT_KEEP is '-1d'",
                "SIGNET_AUDIT_KEEP=1.5d | SIGNET_AUDIT_KEEP is '1.5d'",
                "SIGNET_AUDIT_KEEP=1h | SIGNET_AUDIT_KEEP is '1h'",
                "SIGNET_RENEWAL_BUMP_STAMP=yes | SIGNET_RENEWAL_BUMP_STAMP is 'yes': write true or false",
                "SIGNET_KEY_ENCRYPTION_KEY= | SIGNET_KEY_ENCRYPTION_KEY is empty or ends with an empty key: write id:key",
                "SIGNET_KEY_ENCRYPTION_KEY=k1: | SIGNET_KEY_ENCRYPTION_KEY is empty or ends with an empty key",
                "SIGNET_KEY_ENCRYPTION_KEY=k1:c2hvcnQ= | SIGNET_KEY_ENCRYPTION_KEY has only 5 bytes in the key k1: write",
                "SIGNET_KEY_ENCRYPTION_KEY=k1:hunter2!hunter2! | SIGNET_KEY_ENCRYPTION_KEY has no base64 after k1:",
                "SIGNET_KEY_ENCRYPTION_KEY=K1:hunter2 | SIGNET_KEY_ENCRYPTION_KEY has no id of 1 to 16",
                "SIGNET_KEY_ENCRYPTION_KEY=hunter2 | SIGNET_KEY_ENCRYPTION_KEY has no id of 1 to 16",
                "SIGNET_KEY_ENCRYPTION_KEY=a2345678901234567:hunter2 | SIGNET_KEY_ENCRYPTION_KEY has no id of 1 to 16"
            })
    void aBadVariableStopsTheStartWithASentence(String assignment, String beginning) {
        refused(beginning, assignment);
    }

    @Test
    void anHttpsIssuerHasNoHttpSites() {
        refused(
                "SIGNET_SITES has http://shop.example.com, while the issuer is https://id.example.com: write https://",
                "SIGNET_ISSUER=https://id.example.com",
                "SIGNET_SITES=http://shop.example.com");
    }

    @Test
    void anIssuerThatCanShareNoCookieHasNoSites() {
        refused(
                "SIGNET_SITES lists sites, but the issuer http://localhost:8080 can share a cookie with none: write",
                "SIGNET_ISSUER=http://localhost:8080",
                "SIGNET_SITES=http://shop.localhost");
    }

    @Test
    void mysqlNeedsAConfiguredKey() {
        refused(
                "SIGNET_KEY_ENCRYPTION_KEY is missing and is needed with a MySQL database: write id:key",
                "SIGNET_DB_URL=jdbc:mysql://db/signet",
                "SIGNET_DB_USER=signet");
    }

    @Test
    void noTwoKeysHaveOneId() {
        String key = "k1:" + "A".repeat(43) + "=";
        refused(
                "SIGNET_KEY_ENCRYPTION_KEY has two keys with the id k1: write",
                "SIGNET_KEY_ENCRYPTION_KEY=" + key + "," + key);
    }

    private static void refused(String beginning, String... assignments) {
        Map<String, String> variables = new HashMap<>(Map.of("SIGNET_DB_URL", "jdbc:h2:mem:test"));
        variables.putAll(SettingsTest.variables(assignments));
        BadSetting bad = catchThrowableOfType(BadSetting.class, () -> Settings.read(variables));
        assertThat(bad).isNotNull();
        assertThat(bad.sentence())
                .startsWith(beginning)
                .endsWith(".")
                .contains(": ")
                .doesNotContain("\n", "hunter2");
    }
}
