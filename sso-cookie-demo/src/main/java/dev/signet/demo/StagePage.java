package dev.signet.demo;

/** The looks of the stage. What changes is filled in by its script, from {@code GET /state}. */
record StagePage(Addresses addresses) implements Look {

    private static final String PAGE = Asset.text("stage.html");

    /** The same for everybody. */
    Route route() {
        String page = PAGE.replace("{{id}}", Page.escape(addresses.id().toString()))
                .replace("{{shop}}", Page.escape(addresses.shop().toString()))
                .replace("{{forum}}", Page.escape(addresses.forum().toString()))
                .replace("{{shop-host}}", Page.escape(addresses.shop().getAuthority()))
                .replace("{{forum-host}}", Page.escape(addresses.forum().getAuthority()))
                .replace("{{stage}}", Page.escape(addresses.stage().toString()));
        return request -> Response.html(200, page);
    }

    @Override
    public Response error(int status, String title, String sentence) {
        return Response.html(status, """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Stage</title>
                <link rel="stylesheet" href="/stage.css">
                </head>
                <body>
                <main><h1>%s</h1><p>%s</p><p><a href="/">To the stage</a></p></main>
                </body>
                </html>
                """.formatted(Page.escape(title), Page.escape(title), Page.escape(sentence)));
    }

    @Override
    public String policy() {
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'none';"
                + " base-uri 'none'; frame-ancestors 'none'; frame-src " + addresses.shop() + " " + addresses.forum()
                + "; connect-src 'self' " + addresses.id();
    }
}
