package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.signet.web.attack.BrowserUrl;
import dev.signet.web.attack.Changes;
import dev.signet.web.attack.Vectors;
import dev.signet.web.main.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked for as a return address: nothing throws, and a browser that follows it stays at our sites. */
class ReturnAddressFuzzTest {

    private static final Settings SETTINGS = Settings.read(Map.of(
            "SIGNET_ISSUER", "http://id.signet.localhost:8080",
            "SIGNET_DB_URL", "jdbc:h2:mem:none",
            "SIGNET_SITES", "http://shop.signet.localhost:8081"));

    private static final String GOOD = "http://shop.signet.localhost:8081/cart?item=1#top";

    @FuzzTest(maxDuration = "10m")
    @ValueSource(
            strings = {
                GOOD,
                "//evil.example",
                "http://shop.signet.localhost:8081@evil.example/",
                "http://evil.example\\@shop.signet.localhost:8081/",
                "http:/\\shop.signet.localhost:8081",
                "javascript://shop.signet.localhost:8081/%0aalert(1)",
                "http://[::1]:8081/"
            })
    void itNeverLeavesOurSites(@NotNull String text) {
        ReturnAddress.parse(text, SETTINGS).ifPresent(address -> {
            assertThat(address.toString()).isEqualTo(text);
            assertThat(BrowserUrl.origin(text))
                    .isIn(Set.of("http://id.signet.localhost:8080", "http://shop.signet.localhost:8081"));
        });
    }

    @Test
    void inTheShortRunNeither() {
        Changes.of(GOOD, 20_000).forEach(this::itNeverLeavesOurSites);
        Changes.of("http://id.signet.localhost:8080", 20_000).forEach(this::itNeverLeavesOurSites);
    }

    /** As they are, and with our sites where the lists have a site that may be trusted. */
    @Test
    void noAddressOfThePublicListsLeads() {
        for (String line : Vectors.lines("redirect").orElse(List.of("//www.whitelisteddomain.tld@google.com/%2f.."))) {
            assertThat(ReturnAddress.parse(line, SETTINGS)).as(line).isEmpty();
            itNeverLeavesOurSites(line.replace("www.whitelisteddomain.tld", "shop.signet.localhost:8081"));
            itNeverLeavesOurSites("http://shop.signet.localhost:8081" + line);
        }
    }
}
