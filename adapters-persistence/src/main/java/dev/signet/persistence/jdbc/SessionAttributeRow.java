package dev.signet.persistence.jdbc;

import dev.signet.domain.session.Attribute;
import io.micronaut.core.annotation.Introspected;

/** What a row of {@code session_attributes} holds for its session. */
@Introspected
record SessionAttributeRow(String name, String content) {

    Attribute toDomain() {
        return new Attribute(new Attribute.Name(name), content);
    }
}
