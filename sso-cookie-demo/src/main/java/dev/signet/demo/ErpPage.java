package dev.signet.demo;

import static dev.signet.demo.Page.escape;

import java.util.List;
import java.util.Optional;

/** The looks of the ERP, and of the three ways across main domains that it tries. */
record ErpPage(Addresses addresses, Texts texts) implements Look {

    ErpPage in(Request request) {
        return new ErpPage(addresses, Texts.of(request));
    }

    @Override
    public String policy() {
        return "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; frame-src " + addresses.shop();
    }

    Response out(Optional<String> reason) {
        String why = reason.map(code -> """
                        <p class="why" role="status">%s <code>%s</code></p>
                        """.formatted(
                                texts.get(texts.find("erp.why." + code)
                                        .map(text -> "erp.why." + code)
                                        .orElse("erp.why.other")),
                                escape(code)))
                .orElse("");
        return show(200, texts.get("erp.out"), why + para("erp.what") + button("/connect", "erp.connect"));
    }

    Response connected(ErpOrders.Read read) {
        return show(
                200,
                texts.get("site.hello", read.user()),
                "<p>%s</p>%n<ul class=\"tiles\">%n%s</ul>%n<form method=\"post\" action=\"%s\"><button>%s</button></form>%n"
                        .formatted(
                                texts.get("erp.orders"),
                                listed(read.orders()),
                                texts.keeping("/disconnect"),
                                texts.get("erp.disconnect")));
    }

    /** @param name of whoever is connected */
    Response redirect(Optional<Answer<String>> name) {
        String now = name.map(answer -> switch (answer) {
                    case Answer.Yes<String> yes -> texts.get("across.redirect.known", escape(yes.value()));
                    case Answer.No<String> no -> texts.get("across.redirect.unknown");
                    case Answer.Unavailable<String> silent -> texts.get("site.silent");
                })
                .orElseGet(() -> texts.get("across.redirect.unknown"));
        return show(
                200,
                texts.get("across.redirect"),
                para("across.redirect.how") + "<p role=\"status\">" + now + "</p>\n"
                        + button("/across/ask", "across.redirect.ask"));
    }

    Response exchanged(Answer<ErpOrders.Read> answer) {
        String carried = switch (answer) {
            case Answer.Yes<ErpOrders.Read> yes ->
                texts.get("across.exchange.carried", "" + yes.value().orders().size());
            case Answer.No<ErpOrders.Read> no -> texts.get("erp.why.other");
            case Answer.Unavailable<ErpOrders.Read> silent -> texts.get("site.silent");
        };
        return exchange(carried)
                .with("Set-Cookie", "erp-carries=a-login; Domain=" + Addresses.PARENT_DOMAIN + "; Path=/");
    }

    Response nothingToExchange() {
        return exchange(texts.get("across.exchange.first"));
    }

    private Response exchange(String outcome) {
        return show(
                200,
                texts.get("across.exchange"),
                para("across.exchange.how") + "<p role=\"status\">" + outcome + "</p>\n" + para("across.exchange.set"));
    }

    Response iframe() {
        return show(200, texts.get("across.iframe"), """
                %s<p class="why" role="status" data-yes="%s" data-no="%s">%s</p>
                <iframe src="%s/frame" title="shop" hidden></iframe>
                <script src="/erp.js" defer></script>
                """.formatted(
                        para("across.iframe.how"),
                        escape(texts.get("across.iframe.yes")),
                        escape(texts.get("across.iframe.no")),
                        texts.get("across.iframe.waits"),
                        addresses.shop()));
    }

    Response unavailable() {
        return show(503, texts.get("site.again"), para("site.silent")).with("Retry-After", "5");
    }

    @Override
    public Response error(Request request, int status) {
        ErpPage page = in(request);
        return page.show(
                status,
                page.texts.get("error." + status + ".title"),
                "<p>%s</p>%n".formatted(escape(page.texts.get("error." + status, "" + addresses.erp()))));
    }

    private String para(String key) {
        return "<p>%s</p>%n".formatted(texts.get(key));
    }

    private String button(String path, String key) {
        return "<p><a class=\"button\" href=\"%s\">%s</a></p>%n".formatted(path, texts.get(key));
    }

    private static String listed(List<String> orders) {
        StringBuilder items = new StringBuilder();
        orders.forEach(order -> items.append("<li><strong>%s</strong></li>%n".formatted(escape(order))));
        return items.toString();
    }

    private Response show(int status, String title, String main) {
        return Response.html(status, """
                <!doctype html>
                <html lang="%s" class="erp">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s - %s</title>
                <link rel="stylesheet" href="/site.css">
                </head>
                <body>
                <header><strong>%s</strong> <span>%s</span></header>
                <main>
                <section class="card">
                <h1>%s</h1>
                %s</section>
                <h2>%s</h2>
                <ul class="tiles">
                %s</ul>
                </main>
                <footer><a href="%s">%s</a> <a href="%s">%s</a>
                %s</footer>
                </body>
                </html>
                """.formatted(
                        texts.tag(),
                        escape(title),
                        texts.get("erp.name"),
                        texts.get("erp.name"),
                        texts.get("erp.motto"),
                        escape(title),
                        main,
                        texts.get("across"),
                        ways(),
                        texts.keeping("/"),
                        texts.get("erp.home"),
                        escape(addresses.stage() + texts.keeping("/")),
                        texts.get("stage.home"),
                        texts.switches("/")));
    }

    private String ways() {
        StringBuilder ways = new StringBuilder();
        for (String way : List.of("redirect", "exchange", "iframe")) {
            ways.append("<li><a href=\"%s\">%s</a> <span>%s</span></li>%n"
                    .formatted(
                            texts.keeping("/across/" + way),
                            texts.get("across." + way),
                            texts.get("across." + way + ".verdict")));
        }
        return ways.toString();
    }
}
