package dev.signet.demo;

import java.util.Optional;
import java.util.function.Function;

/** {@code GET /}: greets the visitor whom Signet knows, tells the others why it does not. */
record FrontPage(Page page, Function<Credential, Answer<Profile>> whoIs) implements Route {

    @Override
    public Response answer(Request request) {
        // without a cookie there is nobody to ask about
        Page look = page.in(request);
        return request.cookie()
                .map(whoIs)
                .map(answer -> show(look, answer))
                .orElseGet(() -> look.unknown(Optional.empty()));
    }

    private static Response show(Page page, Answer<Profile> answer) {
        return switch (answer) {
            case Answer.Yes<Profile> yes -> page.known(yes.value());
            case Answer.No<Profile> no -> page.unknown(no.reason());
            case Answer.Unavailable<Profile> unavailable -> page.unavailable("site.still-in");
        };
    }
}
