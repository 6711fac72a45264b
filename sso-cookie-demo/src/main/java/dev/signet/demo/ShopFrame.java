package dev.signet.demo;

import java.net.URI;

/**
 * What another main domain may put into a hidden frame to ask who is signed in. It tells whether the shared cookie came along, and
 * nothing of whose it is.
 */
record ShopFrame(URI asker) implements Route {

    @Override
    public Response answer(Request request) {
        return Response.html(200, """
                        <!doctype html>
                        <html lang="en" data-asker="%s" data-cookie="%s">
                        <head><meta charset="utf-8"><title>frame</title><script src="/frame.js" defer></script></head>
                        <body></body>
                        </html>
                        """.formatted(asker, request.cookie().isPresent() ? "yes" : "no"))
                .under("default-src 'none'; script-src 'self'; frame-ancestors " + asker);
    }
}
