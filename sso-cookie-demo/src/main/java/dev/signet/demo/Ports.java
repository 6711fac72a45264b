package dev.signet.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Looks whether the demo's ports are free before anything starts, so that a taken one costs a sentence and no log. */
final class Ports {

    private Ports() {}

    static void requireFree(Addresses addresses) throws CannotStart {
        for (URI origin : addresses.all()) {
            if (!isFree(origin.getPort())) {
                throw new CannotStart(taken(origin, addresses.id().getPort()));
            }
        }
    }

    /** Some systems let one listen on an address beside somebody who listens on all of them: so both are tried. */
    static boolean isFree(int port) {
        return canListen(new InetSocketAddress((InetAddress) null, port))
                && canListen(new InetSocketAddress(Loopback.address(), port));
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String taken(URI origin, int firstPort) {
        int other = firstPort == 9080 ? 10_080 : 9080;
        return "Port %d, which %s needs, is taken: stop the program that listens there, or choose others with --port %d."
                .formatted(origin.getPort(), origin.getHost(), other);
    }
}
