package dev.signet.web.nodes;

import dev.signet.web.journey.Claims;
import dev.signet.web.journey.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the clock of one process off, by Debian's libfaketime. */
final class FakeTime {

    private static final Logger LOG = LoggerFactory.getLogger(FakeTime.class);

    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    private FakeTime() {}

    /** The variables of such a process. Its monotonic clock stays true, as it does where an operator sets the time. */
    static Map<String, String> minutes(int offset) {
        if (!Files.exists(LIBRARY)) {
            LOG.warn("libfaketime IS NOT INSTALLED: the node whose clock should be off has the right time");
            return Map.of();
        }
        return Map.of(
                "LD_PRELOAD",
                LIBRARY.toString(),
                "FAKETIME",
                (offset < 0 ? "" : "+") + offset + "m",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    static long issuedAt(Login login) {
        return Claims.of(login.accessToken()).path("iat").asLong();
    }
}
