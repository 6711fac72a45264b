package dev.signet.web.page;

import dev.signet.application.port.in.ListGrants;
import java.util.List;

/** What somebody allowed a client, as its owner knows it. */
public record GrantRow(String clientId, String name, List<String> wants, When given) {

    public GrantRow {
        wants = List.copyOf(wants);
    }

    static GrantRow of(Visit visit, ListGrants.Given given) {
        var texts = visit.language().texts();
        return new GrantRow(
                given.client().id().value(),
                given.client().name(),
                ScopeWords.of(texts, given.grant().scopes()),
                When.on(given.grant().changedAt(), texts));
    }
}
