package dev.signet.demo;

import com.nimbusds.openid.connect.sdk.Prompt;
import dev.signet.demo.Visits.Visit;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A partner on another main domain, which Signet's cookie never reaches: it gets what a user lets it have, as a token, and
 * loses it when the user says so.
 */
final class Erp {

    static final String CLIENT_ID = "c_erp";

    private final OAuthClient client;
    private final ErpOrders orders;
    private final Visits visits = new Visits("erp");
    private final ErpPage page;
    private final URI self;

    private Erp(Addresses addresses, String secret) {
        this.client = new OAuthClient(
                addresses.id(),
                addresses.erp(),
                CLIENT_ID,
                secret,
                "openid",
                "profile",
                "offline_access",
                "orders.read");
        this.orders = new ErpOrders(addresses.shop(), client);
        this.page = new ErpPage(addresses, Texts.ENGLISH);
        this.self = addresses.erp();
    }

    static Site at(Addresses addresses, String secret) {
        Erp erp = new Erp(addresses, secret);
        return new Site(
                addresses.erp(),
                erp.page,
                Map.of(
                        "GET /",
                        erp::front,
                        "GET /connect",
                        request -> erp.leave(request, Optional.empty()),
                        "GET /across/ask",
                        request -> erp.leave(request, Optional.of(Prompt.Type.NONE)),
                        "GET " + OAuthClient.CALLBACK,
                        erp::comeBack,
                        "POST /disconnect",
                        erp::disconnect,
                        "GET /across/redirect",
                        request -> erp.redirect(request),
                        "GET /across/exchange",
                        erp::exchange,
                        "GET /across/iframe",
                        request -> erp.page.in(request).iframe(),
                        "GET /erp.js",
                        Asset.of("erp.js", "text/javascript"),
                        "GET /site.css",
                        Asset.of("site.css", "text/css")));
    }

    private Response front(Request request) {
        Visit visit = visits.of(request);
        ErpPage look = page.in(request);
        return visit.connection()
                .map(connection -> switch (read(request, connection)) {
                    case Answer.Yes<ErpOrders.Read> yes -> look.connected(yes.value());
                    case Answer.No<ErpOrders.Read> no -> look.out(no.reason());
                    case Answer.Unavailable<ErpOrders.Read> silent -> look.unavailable();
                })
                .orElseGet(() -> look.out(visit.remark()));
    }

    private Answer<ErpOrders.Read> read(Request request, Connection connection) {
        Answer<ErpOrders.Read> answer = orders.of(connection);
        switch (answer) {
            case Answer.Yes<ErpOrders.Read> yes ->
                visits.keep(request, Visit.connected(yes.value().connection()));
            case Answer.No<ErpOrders.Read> no -> visits.keep(request, Visit.refused(no.reason()));
            // nobody knows, so nothing is forgotten
            case Answer.Unavailable<ErpOrders.Read> silent -> {}
        }
        return answer;
    }

    private Response leave(Request request, Optional<Prompt.Type> prompt) {
        return switch (client.attempt(prompt)) {
            case Answer.Yes<OAuthClient.Attempt> yes ->
                Response.seeOther(yes.value().address().toString())
                        .with(
                                "Set-Cookie",
                                visits.begin(request, visits.of(request).underWay(yes.value())));
            case Answer.No<OAuthClient.Attempt> no -> page.in(request).out(no.reason());
            case Answer.Unavailable<OAuthClient.Attempt> silent ->
                page.in(request).unavailable();
        };
    }

    private Response comeBack(Request request) {
        Optional<OAuthClient.Attempt> attempt = visits.of(request).attempt();
        if (attempt.isEmpty()) {
            return page.in(request).out(Optional.of("state-mismatch"));
        }
        Visit next = switch (client.finish(attempt.get(), self.resolve(OAuthClient.CALLBACK + "?" + request.query()))) {
            case Answer.Yes<Connection> yes -> Visit.connected(yes.value());
            case Answer.No<Connection> no -> Visit.refused(no.reason());
            case Answer.Unavailable<Connection> silent -> Visit.refused(Optional.of("unavailable"));
        };
        return Response.seeOther("/").with("Set-Cookie", visits.begin(request, next));
    }

    private Response disconnect(Request request) {
        visits.of(request).connection().ifPresent(client::giveBack);
        visits.keep(request, Visit.NEW);
        return Response.seeOther("/");
    }

    private Response exchange(Request request) {
        ErpPage look = page.in(request);
        return visits.of(request)
                .connection()
                .map(connection -> look.exchanged(read(request, connection)))
                .orElseGet(look::nothingToExchange);
    }

    private Response redirect(Request request) {
        return page.in(request).redirect(visits.of(request).connection().map(connection -> client.nameOf(connection)));
    }
}
