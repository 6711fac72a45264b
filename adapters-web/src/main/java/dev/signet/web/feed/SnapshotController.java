package dev.signet.web.feed;

import dev.signet.application.port.in.Machine;
import dev.signet.application.port.in.ReadFeed;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** All that is void now: where a reader begins, and begins again. */
@Controller("/v1/revocations/snapshot")
@Secured(Access.SCOPE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SnapshotController {

    private final ReadFeed feed;

    SnapshotController(ReadFeed feed) {
        this.feed = feed;
    }

    @Get
    FeedPage snapshot(Machine machine) {
        return FeedPage.from(feed.snapshot());
    }
}
