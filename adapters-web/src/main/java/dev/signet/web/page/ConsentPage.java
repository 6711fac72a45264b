package dev.signet.web.page;

import dev.signet.application.port.in.Authorize.Result.AskForConsent;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a client wants, in plain words.
 *
 * @param username whose account it is about
 * @param wants one sentence for each scope
 * @param place where the way goes on, whatever the answer is
 */
public record ConsentPage(
        Frame frame,
        Optional<Notice> notice,
        String client,
        String username,
        List<String> wants,
        String place,
        String action,
        String token,
        String logout)
        implements Page {

    static final String DECISION = "decision";
    static final String ALLOW = "allow";
    static final String DENY = "deny";

    public ConsentPage {
        wants = List.copyOf(wants);
    }

    static ConsentPage of(
            Visit visit,
            String token,
            AskForConsent ask,
            String username,
            String wayBack,
            Optional<Notice> notice,
            Address logout) {
        var target = URI.create(wayBack);
        return new ConsentPage(
                visit.frame("page.consent.title", notice.isPresent()),
                notice,
                ask.client().name(),
                username,
                ScopeWords.of(visit.language().texts(), ask.scopes()),
                target.getHost() == null ? target.getScheme() : target.getRawAuthority(),
                visit.to(ConsentPages.PATH).toString(),
                token,
                logout.toString());
    }

    @Override
    public String template() {
        return "consent.jte";
    }
}
