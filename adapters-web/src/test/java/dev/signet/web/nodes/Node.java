package dev.signet.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire;
import dev.signet.web.journey.Login;
import dev.signet.web.journey.Member;
import dev.signet.web.journey.Visitor;
import java.util.Map;

/** A node of a cluster: its process, and its own lines to the stores. */
record Node(NodeProcess process, int port, int issuerPort, Line database, Line redis, Map<String, String> variables) {

    /** Somebody without a credential. */
    Visitor stranger() {
        return new Visitor(new Wire(port, issuerPort));
    }

    /** The first administrator, who has just logged in here. */
    Login administrator() {
        return new Member(stranger(), Cluster.ADMINISTRATOR, "").byToken();
    }

    /** Somebody who has logged in, wherever it was, asks here. */
    Visitor bearer(Login login) {
        return login.at(stranger()).bearer();
    }

    /** Ends all logins of somebody. It is asked again where a fence gives up, as a client would. */
    void kick(Login administrator, Member victim) {
        var answer = Member.patiently(() -> bearer(administrator).post("/v1/admin/users/" + victim.sub() + "/kick"));
        assertThat(answer.status()).isEqualTo(204);
    }

    /** What this node says of a login: {@code 200}, or status and reason. */
    String verdict(Login login) {
        return bearer(login).get("/v1/session").verdict();
    }

    /** A new process in its place. */
    Node again() {
        var process = NodeProcess.begin("again" + port, variables);
        process.awaitReady();
        return new Node(process, port, issuerPort, database, redis, variables);
    }

    void restore() {
        database.restore();
        redis.restore();
        if (process.isAlive()) {
            process.resume();
        }
    }

    void close() {
        process.resume();
        process.kill();
        database.close();
        redis.close();
    }
}
