package dev.signet.demo;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One attack on the attack tab. */
record AttackPanel(Addresses addresses, Texts texts, Attack attack) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    String html() {
        String name = attack.name();
        String title = text(name);
        return """
                <section class="panel wide attack" id="%s" aria-labelledby="%s-name">
                <h2 id="%s-name">%s</h2>
                <p>%s</p>
                <form method="post" action="%s"><button class="outline">%s</button></form>
                %s%s</section>
                """.formatted(
                        name,
                        name,
                        name,
                        title,
                        text(name + ".plan"),
                        texts.keeping("/attacks/" + name),
                        Page.escape(texts.get("attacks.try", texts.get("attack." + name))),
                        ownTry(name),
                        attack.last(texts).map(this::told).orElse(""));
    }

    /** Where the point is what a browser does, the visitor's own may try: looking at a page changes nothing. */
    private String ownTry(String name) {
        return name.equals("open-redirect")
                ? "<p class=\"own\"><a href=\"%s\">%s</a></p>%n"
                        .formatted(
                                Page.escape(
                                        addresses.id() + "/login?return_to=https://evil.example/&lang=" + texts.tag()),
                                text(name + ".own"))
                : "";
    }

    private String told(Attack.Run run) {
        StringBuilder steps = new StringBuilder();
        for (int step = 0; step < run.steps().size(); step++) {
            steps.append(told(step + 1, run.steps().get(step)));
        }
        boolean isHeld = run.ending() == Attack.Ending.HELD;
        return """
                <p class="verdict %s"><strong>%s</strong> %s</p>
                <ol class="steps">
                %s</ol>
                <p class="tried">%s</p>
                """.formatted(
                        isHeld ? "good" : "refused",
                        Page.escape(texts.get("attacks." + run.ending().name().toLowerCase(Locale.ROOT))),
                        isHeld ? text(attack.name() + ".why") : "",
                        steps,
                        Page.escape(texts.get("attacks.tried", CLOCK.format(run.at()))));
    }

    private String told(int number, Step step) {
        return """
                <li><p>%s</p>
                <pre><code>%s</code></pre>
                <p class="came%s"><strong>%s</strong> %s %s</p></li>
                """.formatted(
                text(attack.name() + "." + number),
                Page.escape(step.sent()),
                step.isAsDue() ? "" : " wrong",
                Page.escape(step.came()),
                step.isAsDue() ? Page.escape(step.sentence()) : Page.escape(texts.get("attacks.due", step.due())),
                about(step.reason()));
    }

    private String about(String reason) {
        return reason.isEmpty()
                ? ""
                : "<a href=\"%s\">%s</a>"
                        .formatted(
                                Page.escape(addresses.id() + "/problems/" + reason + "?lang=" + texts.tag()),
                                Page.escape(texts.get("attacks.about", reason)));
    }

    private String text(String key) {
        return Page.escape(texts.get("attack." + key));
    }
}
