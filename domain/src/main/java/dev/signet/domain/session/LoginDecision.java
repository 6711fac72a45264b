package dev.signet.domain.session;

import java.util.List;

/** What becomes of the sessions that are there when one more login arrives. */
public sealed interface LoginDecision {

    /** Come in; these make room. */
    record Admit(List<Session> ending) implements LoginDecision {}

    /** Come in; the stamp is raised, so that every earlier login is void. */
    record AdmitAlone() implements LoginDecision {}

    record Refuse(int limit) implements LoginDecision {}
}
