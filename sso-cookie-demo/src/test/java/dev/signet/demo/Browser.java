package dev.signet.demo;

import java.util.List;
import java.util.stream.Stream;

/** Somebody who looks at pages, with cookies of his own: in a real browser, or over HTTP alone. */
interface Browser extends AutoCloseable {

    long PATIENCE_NANOS = 20_000_000_000L;

    /** What is there to look with. The story over HTTP is cheap and runs everywhere. */
    enum Kind {
        CHROMIUM,
        FIREFOX,
        HTTP;

        /** Those that this machine has. */
        static List<Kind> present() {
            return Stream.of(values()).filter(Kind::isThere).toList();
        }

        private boolean isThere() {
            return switch (this) {
                case CHROMIUM -> Chromium.isThere();
                case FIREFOX -> Firefox.isThere();
                case HTTP -> true;
            };
        }

        Browser open(String language) {
            return this == HTTP ? new OverHttp(language) : window(language);
        }

        Window window(String language) {
            return this == FIREFOX ? Firefox.open(language) : Chromium.open(language);
        }

        /** What a reader of the run's output must not miss. */
        static String announcement(List<Kind> kinds) {
            return kinds.contains(CHROMIUM) || kinds.contains(FIREFOX)
                    ? "THE BROWSER STORY RUNS IN: " + kinds
                    : "!!! NO BROWSER ON THIS MACHINE: the browser story runs over HTTP alone, and what scripts, frames and the"
                            + " back/forward cache do was NOT tested. Install chromium and chromium-driver, or firefox-esr.";
        }
    }

    Browser go(String url);

    void back();

    String url();

    /** The words that stand there, without markup. */
    String text();

    void type(String field, String text);

    /** Presses a button or follows a link, by the words on it. */
    void press(String words);

    /** The value of a cookie that this page gets. */
    String cookie(String name);

    /** Puts a cookie into the browser as a page of the present host could. */
    void plant(String name, String value, String domain, String path);

    @Override
    void close();

    /** Goes back as often as it takes: a step may lead to the page that one is on. */
    default void backTo(String url) {
        for (int step = 0; step < 5 && !url().equals(url); step++) {
            back();
        }
        if (!url().equals(url)) {
            throw new AssertionError("Back does not lead to " + url);
        }
    }

    /** Waits until a page that leads away by itself has done so. */
    default void leaves(String site) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (url().isEmpty() || url().startsWith(site)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still at " + url());
            }
        }
    }

    /** Waits until the page says something. */
    default void reads(String words) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!text().contains(words)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no '" + words + "' at " + url() + ", but: " + text());
            }
            lookAgain();
        }
    }

    /** A live page changes by itself. */
    default void lookAgain() {
        Thread.onSpinWait();
    }
}
