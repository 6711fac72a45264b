package dev.signet.application.port.out;

import dev.signet.domain.session.Attribute;
import dev.signet.domain.session.SessionId;
import java.util.List;

/** The small values that sites keep with a session. All methods throw {@link Unavailable} if the store is down. */
public interface SessionAttributes {

    /** All of a session, by name. */
    List<Attribute> of(SessionId session);

    /** Sets one, in place of what had its name. */
    void set(SessionId session, Attribute attribute);

    /** Deletes one; it is no error if there is none. */
    void delete(SessionId session, Attribute.Name name);
}
