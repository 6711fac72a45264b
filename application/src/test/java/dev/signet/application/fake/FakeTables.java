package dev.signet.application.fake;

import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.Grant;
import dev.signet.domain.client.GrantId;
import dev.signet.domain.code.IssuedCode;
import dev.signet.domain.logout.OwedLogout;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.session.Attribute;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rows of the fake database. What is committed is never changed again: a transaction works on a copy. */
final class FakeTables {
    final Map<UserId, User> users;
    final Map<SessionId, Session> sessions;
    final Map<SessionId, Map<String, Attribute>> attributes;
    final List<FeedEntry> feed;
    long head;
    long floor;
    final Map<String, FakeNodes.Row> nodes;
    final List<StoredKey> signingKeys;
    final List<FakeAuditLog.Row> audit;
    final Map<ClientId, Client> clients;
    final Map<GrantId, Grant> grants;
    final Map<String, IssuedCode> codes;
    final Map<SessionId, OwedLogout> owedLogouts;

    FakeTables() {
        users = new LinkedHashMap<>();
        sessions = new LinkedHashMap<>();
        attributes = new LinkedHashMap<>();
        feed = new ArrayList<>();
        nodes = new LinkedHashMap<>();
        signingKeys = new ArrayList<>();
        audit = new ArrayList<>();
        clients = new LinkedHashMap<>();
        grants = new LinkedHashMap<>();
        codes = new LinkedHashMap<>();
        owedLogouts = new LinkedHashMap<>();
    }

    FakeTables(FakeTables committed) {
        users = new LinkedHashMap<>(committed.users);
        sessions = new LinkedHashMap<>(committed.sessions);
        attributes = new LinkedHashMap<>();
        committed.attributes.forEach((session, all) -> attributes.put(session, new TreeMap<>(all)));
        feed = new ArrayList<>(committed.feed);
        head = committed.head;
        floor = committed.floor;
        nodes = new LinkedHashMap<>(committed.nodes);
        signingKeys = new ArrayList<>(committed.signingKeys);
        audit = new ArrayList<>(committed.audit);
        clients = new LinkedHashMap<>(committed.clients);
        grants = new LinkedHashMap<>(committed.grants);
        codes = new LinkedHashMap<>(committed.codes);
        owedLogouts = new LinkedHashMap<>(committed.owedLogouts);
    }
}
