package dev.signet.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * One site: its address, its routes by {@code "METHOD /path"}, and what holds for every answer of it, such as the security
 * headers and the refusal of posts that another site has forged.
 */
record Site(URI origin, Look look, Map<String, Route> routes) {

    private static final System.Logger LOG = System.getLogger(Site.class.getName());

    /** Opens the site on the loopback address. */
    HttpServer open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(Loopback.address(), origin.getPort()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        return server;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(Request.from(exchange)));
        }
    }

    private Response answer(Request request) {
        if (!request.isFor(origin)) {
            return look.error(request, 421);
        }
        // a HEAD is a GET whose body is left out on sending
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Route route = routes.get(method + " " + request.path());
        if (route == null) {
            return notThere(request);
        }
        if (method.equals("POST") && request.isForged(origin)) {
            return look.error(request, 403);
        }
        try {
            return route.answer(request);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, method + " " + request.path(), e);
            return look.error(request, 500);
        }
    }

    private Response notThere(Request request) {
        String allowed = routes.keySet().stream()
                .filter(route -> route.endsWith(" " + request.path()))
                .map(route -> route.substring(0, route.indexOf(' ')))
                .sorted()
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? look.error(request, 404)
                : look.error(request, 405).with("Allow", allowed);
    }

    private void send(HttpExchange exchange, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        // without no-store the Back button greets a visitor who has signed out
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", response.policy().orElse(look.policy()));
        // anything stricter turns the Origin of a form post into null
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("X-Content-Type-Options", "nosniff");
        response.headers().forEach(header -> headers.add(header.name(), header.value()));

        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
