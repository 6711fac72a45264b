package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.Nodes.LiveNode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of {@code nodes}.
 *
 * @param leaseUntil on the clock of the database
 */
@MappedEntity("nodes")
record NodeRow(@Id String id, long leaseUntil, long appliedSeq) {

    LiveNode toDomain() {
        return new LiveNode(id, appliedSeq);
    }
}
