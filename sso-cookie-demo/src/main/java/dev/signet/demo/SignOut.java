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
        Page look = page.in(request);
        return request.cookie().map(end).map(answer -> show(look, answer)).orElseGet(() -> home(look));
    }

    private static Response show(Page page, Answer<List<String>> answer) {
        return switch (answer) {
            case Answer.Yes<List<String>> yes -> {
                Response home = home(page);
                for (String clearing : yes.value()) {
                    home = home.with("Set-Cookie", clearing);
                }
                yield home;
            }
            // it had ended before; the front page tells why
            case Answer.No<List<String>> no -> home(page);
            case Answer.Unavailable<List<String>> unavailable -> page.unavailable("site.not-out");
        };
    }

    private static Response home(Page page) {
        return Response.seeOther(page.texts().keeping("/"));
    }
}
