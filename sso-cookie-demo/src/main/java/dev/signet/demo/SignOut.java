package dev.signet.demo;

import java.util.List;
import java.util.function.Function;

/**
 * A sign-out button. The form posts to the site itself and the site ends the session at Signet, server to server: a form that
 * posts across origins loses its {@code Origin} to strict referrer policies.
 */
record SignOut(Page page, Function<Credential, Answer<List<String>>> end) implements Route {

    @Override
    public Response answer(Request request) {
        return request.cookie().map(end).map(this::show).orElseGet(() -> Response.seeOther("/"));
    }

    private Response show(Answer<List<String>> answer) {
        return switch (answer) {
            case Answer.Yes<List<String>> yes -> {
                Response home = Response.seeOther("/");
                for (String clearing : yes.value()) {
                    home = home.with("Set-Cookie", clearing);
                }
                yield home;
            }
            // it had ended before; the front page tells why
            case Answer.No<List<String>> no -> Response.seeOther("/");
            case Answer.Unavailable<List<String>> unavailable ->
                page.unavailable("You are NOT signed out yet: go back and press the button again.");
        };
    }
}
