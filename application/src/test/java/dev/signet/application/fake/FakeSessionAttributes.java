package dev.signet.application.fake;

import dev.signet.application.port.out.SessionAttributes;
import dev.signet.domain.session.Attribute;
import dev.signet.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Attributes in a map of maps. */
public final class FakeSessionAttributes implements SessionAttributes {
    private final FakeDatabase database;

    public FakeSessionAttributes(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public List<Attribute> of(SessionId session) {
        return database.read(tables ->
                List.copyOf(tables.attributes.getOrDefault(session, Map.of()).values()));
    }

    @Override
    public void set(SessionId session, Attribute attribute) {
        database.change(tables -> tables.attributes
                .computeIfAbsent(session, fresh -> new TreeMap<>())
                .put(attribute.name().value(), attribute));
    }

    @Override
    public void delete(SessionId session, Attribute.Name name) {
        database.change(tables ->
                tables.attributes.getOrDefault(session, new TreeMap<>()).remove(name.value()));
    }
}
