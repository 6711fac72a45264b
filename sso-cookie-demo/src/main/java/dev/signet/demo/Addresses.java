package dev.signet.demo;

import java.net.URI;

/**
 * Where the demo lives: the login host, two sibling sites and the stage below one parent domain, which is what lets them share a
 * cookie.
 */
record Addresses(URI id, URI shop, URI forum, URI stage) {

    static final String PARENT_DOMAIN = "signet.localhost";

    /** Four ports in a row, because cookies ignore ports but listening sockets do not. */
    static Addresses from(int firstPort) {
        return new Addresses(
                origin("id", firstPort),
                origin("shop", firstPort + 1),
                origin("forum", firstPort + 2),
                origin("stage", firstPort + 3));
    }

    private static URI origin(String host, int port) {
        return URI.create("http://" + host + "." + PARENT_DOMAIN + ":" + port);
    }
}
