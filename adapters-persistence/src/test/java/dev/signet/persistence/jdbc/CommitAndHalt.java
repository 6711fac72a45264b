package dev.signet.persistence.jdbc;

import dev.signet.application.contract.Samples;
import dev.signet.persistence.server.Place;

/** A server that dies at once after its last commit, as by {@code kill -9}: no shutdown hook runs. */
final class CommitAndHalt {

    static final int COMMITS = 20;

    private CommitAndHalt() {}

    public static void main(String... url) {
        var users = OpenStore.on(new Place(url[0], "sa", "")).stores().users();
        for (int i = 0; i < COMMITS; i++) {
            users.add(Samples.user("user" + i));
        }
        Runtime.getRuntime().halt(0);
    }
}
