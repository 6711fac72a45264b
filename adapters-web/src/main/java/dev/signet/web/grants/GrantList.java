package dev.signet.web.grants;

import dev.signet.application.port.in.ListGrants;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What third parties may do for somebody. Times are seconds since the epoch. */
@Serdeable
record GrantList(List<Entry> grants) {

    /** What one of them may do. */
    @Serdeable
    record Entry(String clientId, String name, List<String> scopes, long givenAt, long changedAt) {}

    static GrantList from(List<ListGrants.Given> grants) {
        return new GrantList(grants.stream().map(GrantList::entry).toList());
    }

    private static Entry entry(ListGrants.Given given) {
        var grant = given.grant();
        return new Entry(
                grant.client().value(),
                given.client().name(),
                grant.scopes().names(),
                grant.givenAt().getEpochSecond(),
                grant.changedAt().getEpochSecond());
    }
}
