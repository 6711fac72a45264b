package dev.signet.demo;

import dev.signet.demo.verifier.LocalVerifier;
import java.util.Map;

/** The shop: verifies the tokens of its visitors and of its API clients by itself. */
final class Shop {

    private Shop() {}

    static Site at(Addresses addresses, SignetClient signet, LocalVerifier verifier, Delays delays) {
        Page page = new Page("shop", addresses.shop(), addresses.id(), "forum", addresses.forum(), addresses.stage());
        Visitors visitors = new Visitors(signet, verifier, addresses.shop().toString());
        return new Site(
                addresses.shop(),
                page,
                Map.of(
                        "GET /", new FrontPage(page, delays.watching("shop", visitors::of)),
                        "POST /logout", new SignOut(page, signet::logOut),
                        "POST /logout-everywhere", new SignOut(page, signet::logOutEverywhere),
                        "GET /api/orders", new Orders(verifier, signet),
                        "GET /frame", new ShopFrame(addresses.erp()),
                        "GET /frame.js", Asset.of("frame.js", "text/javascript"),
                        "GET /site.css", Asset.of("site.css", "text/css"),
                        "GET /site.js", Asset.of("site.js", "text/javascript")));
    }
}
