package dev.signet.demo;

import java.net.URI;
import java.util.Map;
import java.util.function.BiFunction;

/** Tries the login that the visitor's browser had: what a thief who copied it would do. */
record OldCookie(Keepsakes keepsakes, BiFunction<Credential, Texts, Response> use) implements Route {

    /** {@code POST /curl}: the command with the cookie itself, which is the visitor's own. */
    static Route curl(Keepsakes keepsakes, URI id) {
        return new OldCookie(
                keepsakes,
                (login, texts) -> Response.json(
                        200,
                        "application/json",
                        Json.object("curl", "curl -i " + id + "/v1/session -H 'Cookie: " + login.value() + "'")));
    }

    /** {@code POST /replay}: the same from here. */
    static Route replay(Keepsakes keepsakes, Backstage backstage) {
        return new OldCookie(keepsakes, (login, texts) -> switch (backstage.session(login)) {
            case Answer.Yes<Map<String, Object>> yes -> result(200, "", texts.get("done.still-good"));
            case Answer.No<Map<String, Object>> no -> {
                String reason = no.reason().orElse("credentials-missing");
                yield result(
                        401,
                        reason,
                        Reason.inWords(reason, texts)
                                .map(words -> texts.get("done.refused-because", words))
                                .orElseGet(() -> texts.get("done.refused")));
            }
            case Answer.Unavailable<Map<String, Object>> unavailable -> Response.unavailable();
        });
    }

    @Override
    public Response answer(Request request) {
        Texts texts = Texts.of(request);
        return keepsakes
                .of(request)
                .map(login -> use.apply(login, texts))
                .orElseGet(() -> result(0, "", texts.get("done.no-cookie")));
    }

    /** The status is Signet's; zero says that it was not asked. */
    private static Response result(int status, String reason, String sentence) {
        return Response.json(
                200, "application/json", Json.object("status", status, "reason", reason, "sentence", sentence));
    }
}
