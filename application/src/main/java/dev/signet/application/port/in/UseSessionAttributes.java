package dev.signet.application.port.in;

import dev.signet.domain.session.Attribute;
import dev.signet.domain.session.EndReason;
import java.util.Optional;

/** Keeps small values with the caller's session. */
public interface UseSessionAttributes {

    Optional<Attribute> get(Caller caller, Attribute.Name name);

    Result set(Caller caller, Attribute attribute);

    Result delete(Caller caller, Attribute.Name name);

    /** What became of it. */
    sealed interface Result {

        record Done() implements Result {}

        /** The session has as many as it may have. */
        record TooMany(int limit) implements Result {}

        record AlreadyOver(EndReason reason) implements Result {}
    }
}
