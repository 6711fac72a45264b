package dev.signet.demo;

import java.util.Map;

/** The shop: knows its visitors by their session at Signet, and its API clients by their access tokens. */
final class Shop {

    private Shop() {}

    static Site at(Addresses addresses, SignetClient signet, AccessTokens tokens) {
        Page page = new Page("shop", addresses.shop(), addresses.id(), "forum", addresses.forum(), addresses.stage());
        return new Site(
                addresses.shop(),
                page,
                Map.of(
                        "GET /",
                                new FrontPage(
                                        page, cookie -> signet.session(cookie).then(sub -> signet.profile(cookie))),
                        "POST /logout", new SignOut(page, signet::logOut),
                        "POST /logout-everywhere", new SignOut(page, signet::logOutEverywhere),
                        "GET /api/orders", new Orders(tokens, signet),
                        "GET /frame", new ShopFrame(addresses.erp()),
                        "GET /frame.js", Asset.of("frame.js", "text/javascript"),
                        "GET /site.css", Asset.of("site.css", "text/css"),
                        "GET /site.js", Asset.of("site.js", "text/javascript")));
    }
}
