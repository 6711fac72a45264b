package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteFilterTest {

    private static final String REFUSED = "403 cross-site-refused";

    @RegisterExtension
    static final RunningEdge EDGE = new RunningEdge();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // no browser
                "-, -, 204",
                // the login host's own pages
                "ISSUER, same-origin, 204",
                "ISSUER, -, 204",
                "-, same-origin, 204",
                // sibling sites
                "http://shop.signet.localhost:8081, same-site, 204",
                "http://forum.signet.localhost:8082, same-site, 204",
                "http://shop.signet.localhost:8081, -, 204",
                "-, same-site, 204",
                // strangers, and siblings that nobody has listed
                "https://evil.example, cross-site, 403",
                "https://evil.example, -, 403",
                "-, cross-site, 403",
                "http://blog.signet.localhost:8083, same-site, 403",
                "http://shop.signet.localhost:9999, same-site, 403",
                "https://shop.signet.localhost:8081, -, 403",
                "http://shop.signet.localhost:8081.evil.example, -, 403",
                // a listed origin is not enough where the browser says otherwise, nor the reverse
                "http://shop.signet.localhost:8081, cross-site, 403",
                "https://evil.example, same-origin, 403",
                // navigation by hand has no business with an effect
                "-, none, 403",
                "-, nonsense, 403",
                // an opaque origin, as from a sandboxed frame
                "null, -, 403",
                "null, same-site, 403",
                "null, cross-site, 403",
                "null, same-origin, 204",
            })
    void anEffectNeedsAFriendlyPage(String origin, String site, int status) {
        String[] headers = headers(origin, site);
        assertThat(EDGE.wire().send("POST /v1/bodiless", headers).status()).isEqualTo(status);
        assertThat(EDGE.wire().send("POST /form", headers).status()).isEqualTo(status);
        assertThat(EDGE.wire().send("DELETE /v1/dummy", headers).status()).isEqualTo(status);
    }

    @Test
    void theRefusalSaysWhy() {
        assertThat(EDGE.wire()
                        .send("POST /form", "Origin: https://evil.example")
                        .verdict())
                .isEqualTo(REFUSED);
    }

    @Test
    void everyOneOfSeveralHeadersMustBeFriendly() {
        String[] twoOrigins = {"Origin: " + RunningEdge.SHOP, "Origin: https://evil.example"};
        String[] twoSites = {"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"};
        assertThat(EDGE.wire().send("POST /form", twoOrigins).verdict()).isEqualTo(REFUSED);
        assertThat(EDGE.wire().send("POST /form", twoSites).verdict()).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void readingIsNeverChecked(String method) {
        Wire.Answer answer = EDGE.wire().send(method + " /v1/dummy", headers("https://evil.example", "cross-site"));
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "TRACE", "BREW"})
    void everyOtherMethodIsCheckedAlsoWhereThereIsNoRoute(String method) {
        assertThat(EDGE.wire()
                        .send(method + " /v1/nothing", headers("https://evil.example", "cross-site"))
                        .verdict())
                .isEqualTo(REFUSED);
    }

    @Test
    void aBearerTokenIsNoCookieSoItsRequestIsNotChecked() {
        String[] foreign = headers("https://evil.example", "cross-site");
        assertThat(EDGE.wire()
                        .send("POST /form", Wire.with(foreign, "Authorization: bearer x"))
                        .verdict())
                .isNotEqualTo(REFUSED);
    }

    @Test
    void whatABrowserAttachesByItselfIsChecked() {
        String[] foreign = headers("https://evil.example", "cross-site");
        assertThat(EDGE.wire()
                        .send("POST /form", Wire.with(foreign, "Authorization: Basic YTpi"))
                        .verdict())
                .isEqualTo(REFUSED);
    }

    private static String[] headers(String origin, String site) {
        String[] none = {};
        String[] some = origin == null ? none : Wire.with(none, "Origin: " + origin.replace("ISSUER", EDGE.issuer()));
        return site == null ? some : Wire.with(some, "Sec-Fetch-Site: " + site);
    }
}
