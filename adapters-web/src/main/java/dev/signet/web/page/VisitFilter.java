package dev.signet.web.page;

import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the query of our forms' addresses and turns away who would be sent to a stranger, before anyone is known. */
@ServerFilter({"/login/**", "/register/**", "/logout/**", "/account/**", "/reauth/**", "/consent/**", "/admin/**"})
final class VisitFilter {

    private final Settings settings;
    private final Pages pages;
    private final Problems problems;

    VisitFilter(Settings settings, Pages pages, Problems problems) {
        this.settings = settings;
        this.pages = pages;
        this.problems = problems;
    }

    /** Null lets the request pass. */
    @PreMatching
    @RequestFilter
    @Nullable
    HttpResponse<?> read(HttpRequest<?> request) {
        Optional<Form> parsed = Form.ofQuery(request);
        if (parsed.isEmpty()) {
            return problems.of(request, Reason.MALFORMED_REQUEST);
        }
        Form form = parsed.get();
        Language language = Language.of(request, form);
        Optional<String> wish = form.find(ReturnAddress.PARAMETER);
        Optional<ReturnAddress> returnTo = wish.flatMap(text -> ReturnAddress.parse(text, settings));
        if (wish.isPresent() && returnTo.isEmpty()) {
            return pages.refuse(request, MessagePage.of(language, "page.return-refused"), Reason.MALFORMED_REQUEST);
        }
        request.setAttribute(
                Visit.ATTRIBUTE,
                new Visit(
                        request.getPath(),
                        language,
                        returnTo,
                        form.find(Visit.News.PARAMETER)
                                .flatMap(Visit.News::of)
                                .filter(news -> news.belongsTo(request.getPath()))));
        return null;
    }
}
