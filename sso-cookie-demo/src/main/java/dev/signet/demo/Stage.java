package dev.signet.demo;

import java.util.HashMap;
import java.util.Map;

/** The stage: both sites side by side, and what goes on behind them. */
final class Stage {

    private Stage() {}

    /**
     * The site.
     *
     * @param user whose login is shown from within
     * @param delays of the sites after a kick
     * @param admin who looks up the stamp and kicks the user
     */
    static Site at(Addresses addresses, SignetClient signet, Account user, Account admin, Delays delays) {
        Backstage backstage = new Backstage(signet);
        Administrator administrator = new Administrator(backstage, new TokenLogin(backstage, admin), user.username());
        Keepsakes keepsakes = new Keepsakes();
        StagePage page = new StagePage(addresses);
        Map<String, Route> routes = new HashMap<>(new AttackTab(page, Attacks.against(addresses)).routes());
        routes.putAll(Map.of(
                "GET /", page.route(),
                "GET /state",
                        new StageState(
                                signet,
                                backstage,
                                new CookieFacts(signet, backstage, user),
                                new TokenLogin(backstage, user),
                                administrator,
                                keepsakes,
                                delays),
                "POST /logout-everywhere", StageButton.signOutEverywhere(signet),
                "POST /kick", StageButton.kick(administrator, delays),
                "POST /curl", OldCookie.curl(keepsakes, addresses.id()),
                "POST /replay", OldCookie.replay(keepsakes, backstage),
                "GET /stage.css", Asset.of("stage.css", "text/css"),
                "GET /stage.js", Asset.of("stage.js", "text/javascript"),
                "GET /icon.svg", Asset.of("icon.svg", "image/svg+xml")));
        return new Site(addresses.stage(), page, routes);
    }
}
