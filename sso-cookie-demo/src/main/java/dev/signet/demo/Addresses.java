package dev.signet.demo;

import java.net.URI;
import java.util.List;

/**
 * Where the demo lives: the login host, two sibling sites and the stage below one parent domain, which is what lets them share a
 * cookie; and the ERP, which is below another and shares nothing.
 */
record Addresses(URI id, URI shop, URI forum, URI stage, URI erp) {

    static final String PARENT_DOMAIN = "signet.localhost";

    /** Five ports in a row, because cookies ignore ports but listening sockets do not. */
    static Addresses from(int firstPort) {
        return new Addresses(
                below(PARENT_DOMAIN, "id", firstPort),
                below(PARENT_DOMAIN, "shop", firstPort + 1),
                below(PARENT_DOMAIN, "forum", firstPort + 2),
                below(PARENT_DOMAIN, "stage", firstPort + 3),
                below("localhost", "erp", firstPort + 4));
    }

    List<URI> all() {
        return List.of(id, shop, forum, stage, erp);
    }

    private static URI below(String parent, String host, int port) {
        return URI.create("http://" + host + "." + parent + ":" + port);
    }
}
