package dev.signet.web.nodes;

import dev.signet.web.journey.Claims;
import dev.signet.web.journey.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the clock of one process off, by Debian's libfaketime. */
final class FakeTime {

    private static final Logger LOG = LoggerFactory.getLogger(FakeTime.class);

    /** Where Debian and its kin put it, one folder for each kind of processor. */
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private FakeTime() {}

    /** The variables of such a process. Its monotonic clock stays true, as it does where an operator sets the time. */
    static Map<String, String> minutes(int offset) {
        var library = library();
        if (library.isEmpty()) {
            LOG.warn("libfaketime IS NOT INSTALLED: the node whose clock should be off has the right time");
            return Map.of();
        }
        return Map.of(
                "LD_PRELOAD",
                library.get().toString(),
                "FAKETIME",
                (offset < 0 ? "" : "+") + offset + "m",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    private static Optional<Path> library() {
        try (var kinds = Files.newDirectoryStream(LIBRARIES, "*-linux-*")) {
            return StreamSupport.stream(kinds.spliterator(), false)
                    .map(kind -> kind.resolve("faketime/libfaketime.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException noSuchFolder) {
            return Optional.empty();
        }
    }

    static long issuedAt(Login login) {
        return Claims.of(login.accessToken()).path("iat").asLong();
    }
}
