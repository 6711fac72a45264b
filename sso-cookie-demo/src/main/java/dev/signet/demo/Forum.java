package dev.signet.demo;

import java.util.Map;

/** The forum: knows its visitors by the question that a reverse proxy would ask, {@code /v1/verify}. */
final class Forum {

    private static final String THREADS = """
            <h2>People talk about</h2>
            <ul class="tiles">
            <li><strong>Which hand for a signet ring?</strong> <span>12 answers</span></li>
            <li><strong>Wax that does not crack in winter</strong> <span>7 answers</span></li>
            <li><strong>Show your desk</strong> <span>31 answers</span></li>
            </ul>
            """;

    private Forum() {}

    static Site at(Addresses addresses, SignetClient signet) {
        Page page = new Page(
                "Forum",
                "talk among siblings",
                THREADS,
                addresses.forum(),
                addresses.id(),
                "Shop",
                addresses.shop(),
                addresses.stage());
        return new Site(
                addresses.forum(),
                page,
                Map.of(
                        "GET /",
                                new FrontPage(
                                        page, cookie -> signet.verify(cookie).then(sub -> signet.profile(cookie))),
                        "POST /logout", new SignOut(page, signet::logOut),
                        "POST /logout-everywhere", new SignOut(page, signet::logOutEverywhere),
                        "GET /site.css", Asset.of("site.css", "text/css"),
                        "GET /site.js", Asset.of("site.js", "text/javascript")));
    }
}
