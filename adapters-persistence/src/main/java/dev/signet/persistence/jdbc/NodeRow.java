package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of {@code nodes}.
 *
 * @param leaseUntil on the clock of the database
 */
@MappedEntity("nodes")
record NodeRow(@Id String id, long leaseUntil, long appliedSeq) {}
