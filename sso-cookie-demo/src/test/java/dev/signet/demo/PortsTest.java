package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void freePortsAreFine() throws IOException {
        Addresses addresses = withShopOn(FreePorts.one());

        assertThatCode(() -> Ports.requireFree(addresses)).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortGetsOneSentenceThatSaysWhatToDo() throws IOException {
        for (InetAddress address : new InetAddress[] {Loopback.address(), null}) {
            try (ServerSocket taken = new ServerSocket(0, 1, address)) {
                Addresses addresses = withShopOn(taken.getLocalPort());

                assertThatThrownBy(() -> Ports.requireFree(addresses))
                        .isInstanceOf(CannotStart.class)
                        .hasMessage(
                                "Port %d, which shop.signet.localhost needs, is taken: stop the program that listens"
                                        + " there, or choose others with --port 9080.",
                                taken.getLocalPort());
            }
        }
    }

    private static Addresses withShopOn(int port) throws IOException {
        return new Addresses(
                URI.create("http://id.signet.localhost:" + FreePorts.one()),
                URI.create("http://shop.signet.localhost:" + port),
                URI.create("http://forum.signet.localhost:" + FreePorts.one()),
                URI.create("http://stage.signet.localhost:" + FreePorts.one()),
                URI.create("http://erp.localhost:" + FreePorts.one()));
    }
}
