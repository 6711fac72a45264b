package dev.signet.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The attack tab of the stage: a button for each attack, and how it went the last time. It needs no script. */
record AttackTab(StagePage page, List<Attack> attacks) {

    private static final String PATH = "/attacks";
    private static final String PAGE = Asset.text("attacks.html");

    Map<String, Route> routes() {
        Map<String, Route> routes = new HashMap<>();
        routes.put("GET " + PATH, this::show);
        attacks.forEach(attack -> routes.put("POST " + PATH + "/" + attack.name(), request -> run(attack, request)));
        return routes;
    }

    private Response show(Request request) {
        Texts texts = Texts.of(request);
        String panels = attacks.stream()
                .map(attack -> new AttackPanel(page.addresses(), texts, attack).html())
                .collect(Collectors.joining());
        return Response.html(200, page.filled(PAGE, PATH, texts, Map.of("panels", panels)));
    }

    /** Back to the page, so that reloading it attacks nobody. */
    private static Response run(Attack attack, Request request) {
        Texts texts = Texts.of(request);
        attack.run(texts);
        return Response.seeOther(texts.keeping(PATH) + "#" + attack.name());
    }
}
