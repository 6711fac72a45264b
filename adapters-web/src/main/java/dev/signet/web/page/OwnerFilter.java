package dev.signet.web.page;

import dev.signet.web.caller.Callers;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens the account, and what administrators see, to its owner alone. Whoever comes with the shared cookie only may be a
 * sibling that holds it, or a victim with whom it was planted: nothing is shown and nothing is done.
 */
@ServerFilter({"/account/**", "/reauth/**", "/consent/**", "/admin/**"})
@Order(Ordered.LOWEST_PRECEDENCE)
final class OwnerFilter {

    private final Visitors visitors;
    private final WayIn wayIn;

    OwnerFilter(Visitors visitors, WayIn wayIn) {
        this.visitors = visitors;
        this.wayIn = wayIn;
    }

    /** Null lets the request pass. */
    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        Optional<Owner> owner = Callers.of(request)
                .flatMap(Visitors::byCookie)
                .filter(caller -> !visitors.isKnownToSiblingsOnly(request, caller))
                .map(Owner::new);
        owner.ifPresent(known -> request.setAttribute(Owner.ATTRIBUTE, known));
        return owner.isPresent() ? null : wayIn.lead(request);
    }
}
