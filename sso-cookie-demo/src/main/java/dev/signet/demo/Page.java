package dev.signet.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The looks of a site.
 *
 * @param site its name in the texts and in the stylesheet
 * @param sibling the name of the other site
 */
record Page(
        String site, URI self, URI login, String sibling, URI siblingAddress, URI stage, Texts texts, boolean isFramed)
        implements Look {

    /** What the template of a site's page shows. */
    private static final int TILES = 3;

    Page(String site, URI self, URI login, String sibling, URI siblingAddress, URI stage) {
        this(site, self, login, sibling, siblingAddress, stage, Texts.ENGLISH, false);
    }

    /** The page as this visitor gets it: in a language, and perhaps in a frame of the stage. */
    Page in(Request request) {
        return new Page(site, self, login, sibling, siblingAddress, stage, Texts.of(request), request.isFramed());
    }

    @Override
    public String policy() {
        return "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors " + stage + "; connect-src " + login;
    }

    Response known(Profile visitor) {
        String name = escape(visitor.displayName());
        return show(200, texts.get("site.hello", visitor.displayName()), "in", """
                <h1>%s</h1>
                <p>%s</p>
                <div class="buttons">
                <form method="post" action="%s"><button>%s</button></form>
                <form method="post" action="%s"><button class="strong">%s</button></form>
                </div>
                <p class="why" role="status" data-events="%s" hidden>%s</p>
                <template>
                <h1 tabindex="-1">%s</h1>
                <p class="why" role="status">%s </p>
                %s</template>
                """.formatted(
                        texts.get("site.hello", "<span class=\"name\">" + name + "</span>"),
                        texts.get("site.known"),
                        texts.keeping("/logout"),
                        texts.get("site.out-here"),
                        texts.keeping("/logout-everywhere"),
                        texts.get("site.out-everywhere"),
                        escape(login + "/v1/session/events?lang=" + texts.tag()),
                        texts.get("site.expiring"),
                        texts.get("site.not-signed-in"),
                        texts.get("site.is-out"),
                        loginButton()));
    }

    Response unknown(Optional<String> reason) {
        String why = reason.flatMap(code -> Reason.inWords(code, texts)
                        .map(words -> """
                        <p class="why" role="status">%s <code>%s</code></p>
                        """.formatted(escape(texts.get("site.was-out", words)), escape(code))))
                .orElse("");
        return show(200, texts.get("site.not-signed-in"), "out", """
                <h1>%s</h1>
                %s%s""".formatted(
                        texts.get("site.not-signed-in"), why, loginButton()));
    }

    /** The shared cookie is somebody's, but Signet does not vouch for that user in this browser. */
    Response unpaired() {
        return show(200, texts.get("site.unpaired"), "out", """
                <h1>%s</h1>
                <p class="why" role="status">%s</p>
                %s""".formatted(
                        texts.get("site.unpaired"), texts.get("site.unpaired.why"), loginButton()));
    }

    /**
     * The login service cannot be asked. The visitor is not told to be signed out, for nobody knows that.
     *
     * @param consequence the key of a sentence
     */
    Response unavailable(String consequence) {
        return problem(503, texts.get("site.again"), texts.get("site.silent") + " " + texts.get(consequence))
                .with("Retry-After", "5");
    }

    @Override
    public Response error(Request request, int status) {
        Page page = in(request);
        return page.problem(
                status, page.texts.get("error." + status + ".title"), page.texts.get("error." + status, "" + self));
    }

    private Response problem(int status, String title, String sentence) {
        return show(
                status,
                title,
                "unknown",
                "<h1>%s</h1>%n<p>%s</p>%n<p><a href=\"%s\">%s</a></p>%n"
                        .formatted(escape(title), escape(sentence), texts.keeping("/"), texts.get("site.home")));
    }

    private String loginButton() {
        return "<p><a class=\"button\" href=\"%s\" target=\"_top\">%s</a></p>%n"
                .formatted(escape(loginLink()), texts.get("site.sign-in"));
    }

    /** Signet sends the visitor back, since this site and the stage are on its list; its own pages go into no frame. */
    private String loginLink() {
        String back = (isFramed ? stage : self) + texts.keeping("/");
        return login + "/login?return_to=" + URLEncoder.encode(back, StandardCharsets.UTF_8)
                + (texts.chosen() ? "&lang=" + texts.tag() : "");
    }

    /** @param state what the script tells the stage: the visitor is in, out, or nobody knows */
    private Response show(int status, String title, String state, String main) {
        return Response.html(status, """
                <!doctype html>
                <html lang="%s" class="%s" data-stage="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s - %s</title>
                <link rel="stylesheet" href="/site.css">
                <script src="/site.js" defer></script>
                </head>
                <body>
                <header><strong>%s</strong> <span>%s</span></header>
                <main>
                <section class="card" data-state="%s">
                %s</section>
                %s</main>
                <footer>%s <a href="%s">%s</a>
                %s</footer>
                </body>
                </html>
                """.formatted(
                        texts.tag(),
                        site + (isFramed ? " framed" : ""),
                        escape(stage.toString()),
                        escape(title),
                        text("name"),
                        text("name"),
                        text("motto"),
                        state,
                        main,
                        tiles(),
                        texts.get("site.sibling"),
                        escape(siblingAddress + texts.keeping("/")),
                        texts.get(sibling + ".name"),
                        texts.switches("/")));
    }

    private String tiles() {
        StringBuilder tiles = new StringBuilder("<h2>" + text("head") + "</h2>\n<ul class=\"tiles\">\n");
        for (int tile = 1; tile <= TILES; tile++) {
            tiles.append("<li><strong>%s</strong> <span>%s</span></li>%n"
                    .formatted(text("tile." + tile), text("tile." + tile + ".more")));
        }
        return tiles + "</ul>\n";
    }

    private String text(String key) {
        return texts.get(site + "." + key);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
