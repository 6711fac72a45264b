package dev.signet.demo;

import dev.signet.demo.verifier.LocalVerifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The shop: verifies the tokens of its visitors and of its API clients by itself. */
final class Shop {

    private Shop() {}

    /** @param pairing by which it looks for itself who is signed in; without one it believes the shared cookie */
    static Site at(
            Addresses addresses,
            SignetClient signet,
            LocalVerifier verifier,
            Delays delays,
            Optional<OAuthClient> pairing) {
        Page page = new Page("shop", addresses.shop(), addresses.id(), "forum", addresses.forum(), addresses.stage());
        Visitors visitors = new Visitors(signet, verifier, addresses.shop().toString());
        Route front = new FrontPage(page, delays.watching("shop", visitors::of));
        Map<String, Route> routes = new HashMap<>(Map.of(
                "GET /",
                front,
                "POST /logout",
                new SignOut(page, signet::logOut),
                "POST /logout-everywhere",
                new SignOut(page, signet::logOutEverywhere),
                "GET /api/orders",
                new Orders(verifier, signet),
                "GET /frame",
                new ShopFrame(addresses.erp()),
                "GET /frame.js",
                Asset.of("frame.js", "text/javascript"),
                "GET /site.css",
                Asset.of("site.css", "text/css"),
                "GET /site.js",
                Asset.of("site.js", "text/javascript")));
        pairing.map(client -> new Pairing(client, signet::session, page, front)).ifPresent(paired -> {
            routes.put("GET /", paired);
            routes.put("GET " + OAuthClient.CALLBACK, paired::comeBack);
        });
        return new Site(addresses.shop(), page, Map.copyOf(routes));
    }
}
