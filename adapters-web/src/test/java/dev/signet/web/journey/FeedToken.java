package dev.signet.web.journey;

import dev.signet.application.port.in.CatchUpWithFeed;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.stamp.Stamp;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A sibling site's own token to read the feed with. */
record FeedToken(ClientApp site, Visitor visitor) {

    private static final AtomicInteger SITES = new AtomicInteger();

    static FeedToken of(RunningSignet signet) {
        var site = ClientApp.machine(signet, "c_site" + SITES.incrementAndGet());
        var token = site.accessToken("scope=revocations.read");
        return new FeedToken(site, signet.stranger().with("Authorization: Bearer " + token));
    }

    /** Ends all that the site holds. */
    void disable() {
        var signet = site.signet();
        var ended = new Revocation.ClientStampRaised(
                new ClientId(site.id()), Stamp.first().next(), EndReason.ACCOUNT_DISABLED);
        signet.part(RevocationLog.class)
                .append(List.of(ended), signet.part(InstantSource.class).instant());
        signet.part(CatchUpWithFeed.class).catchUp();
    }
}
