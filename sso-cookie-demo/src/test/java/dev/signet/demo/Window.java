package dev.signet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A real browser: its pages run scripts. */
interface Window extends Browser {

    /** What an expression is on this page, as text; of a promise, what it keeps. */
    String ask(String expression);

    /**
     * What axe finds wrong with the page (WCAG 2.2 AA and below): one line each. It comes and runs in one go, since a page
     * that loads itself anew in between would forget it.
     */
    default Stream<String> violations() {
        return ask("(() => {" + axe() + """
                ;return window.axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                  .then(result => 'axe ran\\n' + result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')).join('\\n'))})()
                """).lines().filter(line -> !line.equals("axe ran"));
    }

    private static String axe() {
        try (var script = Window.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
