package dev.signet.demo;

import java.util.Map;

/** The forum: knows its visitors by the question that a reverse proxy would ask, {@code /v1/verify}. */
final class Forum {

    private Forum() {}

    static Site at(Addresses addresses, SignetClient signet, Delays delays) {
        Page page = new Page("forum", addresses.forum(), addresses.id(), "shop", addresses.shop(), addresses.stage());
        return new Site(
                addresses.forum(),
                page,
                Map.of(
                        "GET /",
                                new FrontPage(
                                        page,
                                        delays.watching(
                                                "forum",
                                                cookie -> signet.verify(cookie).then(sub -> signet.profile(cookie)))),
                        "POST /logout", new SignOut(page, signet::logOut),
                        "POST /logout-everywhere", new SignOut(page, signet::logOutEverywhere),
                        "GET /site.css", Asset.of("site.css", "text/css"),
                        "GET /site.js", Asset.of("site.js", "text/javascript")));
    }
}
