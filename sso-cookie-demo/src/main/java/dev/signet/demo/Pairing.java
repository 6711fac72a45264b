package dev.signet.demo;

import com.nimbusds.openid.connect.sdk.Prompt;
import dev.signet.demo.Visits.Visit;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * For a parent domain with siblings that one does not trust: such a sibling can plant a login of its own for all the others. So this
 * site lets Signet say by a code, which goes through no other host, who sits at the browser, keeps that in a cookie that nobody else
 * can set, and believes the shared cookie only of that user. It costs each browser one redirect that nobody sees.
 */
final class Pairing implements Route {

    private final OAuthClient client;
    private final Function<Credential, Answer<String>> whose;
    private final Page page;
    private final Route inside;
    private final URI self;
    private final Visits visits = new Visits("shop");

    /** @param whose the user whom a shared cookie stands for */
    Pairing(OAuthClient client, Function<Credential, Answer<String>> whose, Page page, Route inside) {
        this.client = client;
        this.whose = whose;
        this.page = page;
        this.inside = inside;
        this.self = page.self();
    }

    @Override
    public Response answer(Request request) {
        Optional<String> sub = request.cookie().map(whose).flatMap(Answer::found);
        return sub.map(known -> answer(request, known)).orElseGet(() -> inside.answer(request));
    }

    private Response answer(Request request, String sub) {
        Visit visit = visits.of(request);
        if (visit.connection().filter(pair -> pair.sub().equals(sub)).isPresent()) {
            return inside.answer(request);
        }
        // a browser that has just come back with somebody else, or with nobody, is not sent again
        return visit.remark().filter(sub::equals).isPresent() ? page.in(request).unpaired() : leave(request, sub);
    }

    private Response leave(Request request, String sub) {
        Visit sentAway = Visit.refused(Optional.of(sub));
        return client.attempt(Optional.of(Prompt.Type.NONE))
                .found()
                .map(attempt -> Response.seeOther(attempt.address().toString())
                        .with("Set-Cookie", visits.begin(request, sentAway.underWay(attempt))))
                .orElseGet(() -> page.in(request).unavailable("site.still-in"));
    }

    /** {@code GET /callback}. */
    Response comeBack(Request request) {
        Visit visit = visits.of(request);
        Optional<Connection> brought = visit.attempt()
                .map(attempt -> client.finish(attempt, self.resolve(OAuthClient.CALLBACK + "?" + request.query())))
                .flatMap(Answer::found);
        return Response.seeOther("/").with("Set-Cookie", visits.begin(request, visit.backWith(brought)));
    }
}
