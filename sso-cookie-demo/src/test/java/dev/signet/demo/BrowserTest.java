package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserTest {

    @Test
    void aRunWithoutAnyBrowserSaysLoudlyWhatItDidNotTest() {
        assertThat(Browser.Kind.announcement(List.of(Browser.Kind.HTTP)))
                .startsWith("!!! NO BROWSER")
                .contains("NOT tested")
                .hasLineCount(1);
        assertThat(Browser.Kind.announcement(List.of(Browser.Kind.FIREFOX, Browser.Kind.HTTP)))
                .contains("[FIREFOX, HTTP]");
    }

    @Test
    void theStoryOverHttpRunsEverywhere() {
        assertThat(Browser.Kind.present()).contains(Browser.Kind.HTTP);
    }
}
