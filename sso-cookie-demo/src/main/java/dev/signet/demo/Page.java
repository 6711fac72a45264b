package dev.signet.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The looks of a site.
 *
 * @param name of the site, also the theme in the stylesheet when in lower case
 * @param content what stands below the greeting, as HTML
 */
record Page(
        String name,
        String motto,
        String content,
        URI self,
        URI login,
        String siblingName,
        URI sibling,
        URI stage,
        boolean isFramed)
        implements Look {

    Page(String name, String motto, String content, URI self, URI login, String siblingName, URI sibling, URI stage) {
        this(name, motto, content, self, login, siblingName, sibling, stage, false);
    }

    /** The page as it looks in a frame of the stage. */
    Page framed() {
        return new Page(name, motto, content, self, login, siblingName, sibling, stage, true);
    }

    @Override
    public String policy() {
        return "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors " + stage + "; connect-src " + login;
    }

    Response known(Profile visitor) {
        return show(200, "Hello " + visitor.displayName(), "in", """
                <h1>Hello <span class="name">%s</span></h1>
                <p>You are signed in, here and at every sibling site.</p>
                <div class="buttons">
                <form method="post" action="/logout"><button>Sign out on this device</button></form>
                <form method="post" action="/logout-everywhere"><button class="strong">Sign out everywhere</button></form>
                </div>
                <p class="why" role="status" data-events="%s" hidden></p>
                <template>
                <h1 tabindex="-1">You are not signed in</h1>
                <p class="why" role="status"></p>
                %s</template>
                """.formatted(
                        escape(visitor.displayName()), escape(login + "/v1/session/events"), loginButton()));
    }

    Response unknown(Optional<String> reason) {
        String why = reason.flatMap(
                        code -> Reason.inWords(code).map(words -> """
                        <p class="why" role="status">You were signed out because %s. <code>%s</code></p>
                        """.formatted(escape(words), escape(code))))
                .orElse("");
        return show(200, "Not signed in", "out", """
                <h1>You are not signed in</h1>
                %s%s""".formatted(why, loginButton()));
    }

    /** The login service cannot be asked. The visitor is not told to be signed out, for nobody knows that. */
    Response unavailable(String consequence) {
        return error(503, "Please try again", "The login service does not answer at the moment. " + consequence)
                .with("Retry-After", "5");
    }

    @Override
    public Response error(int status, String title, String sentence) {
        return show(
                status,
                title,
                "unknown",
                "<h1>%s</h1>%n<p>%s</p>%n<p><a href=\"/\">To the front page</a></p>%n"
                        .formatted(escape(title), escape(sentence)));
    }

    private String loginButton() {
        return "<p><a class=\"button\" href=\"%s\" target=\"_top\">Sign in</a></p>%n".formatted(escape(loginLink()));
    }

    /** Signet sends the visitor back, since this site and the stage are on its list; its own pages go into no frame. */
    private String loginLink() {
        return login + "/login?return_to=" + URLEncoder.encode((isFramed ? stage : self) + "/", StandardCharsets.UTF_8);
    }

    /** @param state what the script tells the stage: the visitor is in, out, or nobody knows */
    private Response show(int status, String title, String state, String main) {
        return Response.html(status, """
                <!doctype html>
                <html lang="en" class="%s" data-stage="%s">
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
                <footer>A sibling site: <a href="%s">%s</a></footer>
                </body>
                </html>
                """.formatted(
                        escape(name.toLowerCase(Locale.ROOT)) + (isFramed ? " framed" : ""),
                        escape(stage.toString()),
                        escape(title),
                        escape(name),
                        escape(name),
                        escape(motto),
                        state,
                        main,
                        content,
                        escape(sibling + "/"),
                        escape(siblingName)));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
