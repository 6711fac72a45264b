package dev.signet.demo;

import java.util.Map;

/** The shop: knows its visitors by their session at Signet, and its API clients by their access tokens. */
final class Shop {

    private static final String GOODS = """
            <h2>On the shelf today</h2>
            <ul class="tiles">
            <li><strong>Brass signet ring</strong> <span>plain, size 54</span></li>
            <li><strong>Sealing wax</strong> <span>six sticks, red</span></li>
            <li><strong>Letter paper</strong> <span>fifty sheets</span></li>
            </ul>
            """;

    private Shop() {}

    static Site at(Addresses addresses, SignetClient signet, AccessTokens tokens) {
        Page page = new Page(
                "Shop",
                "rings, wax and paper",
                GOODS,
                addresses.shop(),
                addresses.id(),
                "Forum",
                addresses.forum(),
                addresses.stage());
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
                        "GET /site.css", Asset.of("site.css", "text/css"),
                        "GET /site.js", Asset.of("site.js", "text/javascript")));
    }
}
