package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The looks of the stage. What changes is filled in by its script, from {@code GET /state}. */
record StagePage(Addresses addresses) implements Look {

    private static final String PAGE = Asset.text("stage.html");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.-]+)}}");

    /** The same for everybody of one language. */
    Route route() {
        return request -> Response.html(200, filled(PAGE, "/", Texts.of(request), Map.of()));
    }

    /**
     * Fills in a page of the stage.
     *
     * @param path of the page
     * @param more markup by the names of its places
     */
    String filled(String page, String path, Texts texts, Map<String, String> more) {
        return PLACE.matcher(page)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "lang" -> texts.tag();
                            case "keep" -> texts.keeping("");
                            case "login" ->
                                Page.escape(addresses.id() + "/login?return_to=" + addresses.stage()
                                        + texts.keeping("/") + (texts.chosen() ? "&lang=" + texts.tag() : ""));
                            case "id" -> Page.escape(addresses.id().toString());
                            case "shop" -> Page.escape(addresses.shop().toString());
                            case "forum" -> Page.escape(addresses.forum().toString());
                            case "shop-host" -> Page.escape(addresses.shop().getAuthority());
                            case "forum-host" -> Page.escape(addresses.forum().getAuthority());
                            case "switches" -> texts.switches(path);
                            case "live" -> live(texts);
                            default ->
                                Optional.ofNullable(more.get(place.group(1)))
                                        .orElseGet(() -> Page.escape(texts.get(place.group(1))));
                        }));
    }

    /** The words of the script, as data: no policy has to allow it. */
    private static String live(Texts texts) {
        Map<String, Object> words = new LinkedHashMap<>();
        texts.keys("live.").forEach(key -> words.put(key.substring("live.".length()), texts.get(key)));
        return JSONObjectUtils.toJSONString(words).replace("<", "\\u003c");
    }

    @Override
    public Response error(Request request, int status) {
        Texts texts = Texts.of(request);
        String title = Page.escape(texts.get("error." + status + ".title"));
        String sentence =
                Page.escape(texts.get("error." + status, addresses.stage().toString()));
        return Response.html(status, """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Signet</title>
                <link rel="stylesheet" href="/stage.css">
                </head>
                <body>
                <main><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></main>
                </body>
                </html>
                """.formatted(
                        texts.tag(), title, title, sentence, texts.keeping("/"), texts.get("stage.home")));
    }

    @Override
    public String policy() {
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'; frame-src " + addresses.shop() + " " + addresses.forum()
                + "; connect-src 'self' " + addresses.id();
    }
}
