package dev.signet.web.page;

import dev.signet.application.port.in.ListGrants;
import java.util.List;
import java.util.Optional;

/** What third parties may do. */
public record GrantsPage(AccountFrame account, String action, String token, List<GrantRow> rows)
        implements AccountPage {

    static final String WITHDRAW = "withdraw";

    public GrantsPage {
        rows = List.copyOf(rows);
    }

    static GrantsPage of(Visit visit, String token, List<ListGrants.Given> grants, Optional<Notice> notice) {
        return new GrantsPage(
                AccountFrame.of(visit, notice),
                visit.to(GrantsPages.PATH).toString(),
                token,
                grants.stream().map(given -> GrantRow.of(visit, given)).toList());
    }

    @Override
    public String template() {
        return "grants.jte";
    }
}
