package dev.signet.demo;

import java.util.List;
import java.util.Map;

/**
 * {@code GET /api/orders}, for programs. Looks at the access token and never at a cookie, so no foreign page can call it in a
 * visitor's name. The user is an id and nothing more: a token carries no name, and the shop's books need none.
 */
record Orders(AccessTokens tokens, SignetClient signet) implements Route {

    @Override
    public Response answer(Request request) {
        return request.bearer().map(this::ordersOf).orElseGet(() -> refused("Bearer", "credentials-missing"));
    }

    private Response ordersOf(String token) {
        // first by ourselves, which costs Signet nothing; then Signet, who knows what was revoked
        Answer<String> holder = tokens.verify(token).then(sub -> signet.verify(Credential.bearer(token)));
        return switch (holder) {
            case Answer.Yes<String> yes ->
                Response.json(
                        200,
                        "application/json",
                        Json.object("customer", yes.value(), "orders", ordersFor(yes.value())));
            case Answer.No<String> no ->
                refused("Bearer error=\"invalid_token\"", no.reason().orElse("token-invalid"));
            case Answer.Unavailable<String> unavailable ->
                problem(503, "The login service does not answer", "unavailable").with("Retry-After", "5");
        };
    }

    /** A real shop looks into its own books here, by this id. In the demo every customer ordered the same. */
    private static List<Map<String, Object>> ordersFor(String sub) {
        return List.of(
                Json.object("number", "A-1001", "customer", sub, "item", "Brass signet ring", "quantity", 1),
                Json.object("number", "A-1002", "customer", sub, "item", "Sealing wax", "quantity", 2));
    }

    private static Response refused(String challenge, String reason) {
        return problem(401, "This needs a valid access token", reason).with("WWW-Authenticate", challenge);
    }

    private static Response problem(int status, String title, String reason) {
        return Response.json(
                status, "application/problem+json", Json.object("title", title, "status", status, "reason", reason));
    }
}
