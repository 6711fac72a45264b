package dev.signet.persistence.credential;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a thread yield to all others of the machine, which Java's own priorities do not on Linux. There each thread has a
 * niceness of its own, and nobody needs a privilege to raise it; elsewhere it is the whole process that would yield, so
 * nothing is done.
 */
final class Niceness {

    /**
     * Of Linux' scale: a processor that both an ordinary thread and one of these want goes to this one for about a tenth
     * of the time (110 parts to 1024). So whatever is short comes at once, and logins still pass when tokens are verified
     * without a pause. At 19, the end of the scale, it would be a seventieth, and a login would take seconds.
     */
    static final int OF_A_BACKGROUND_THREAD = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);

    /** Of sys/resource.h. */
    private static final int PRIO_PROCESS = 0;

    private static final int THIS_THREAD = 0;

    private static final Optional<LibC> LIBC = load();

    private Niceness() {}

    /** For good: only a privileged process may take it back. */
    static void lowerThisThread() {
        LIBC.ifPresent(c -> c.setpriority(PRIO_PROCESS, THIS_THREAD, OF_A_BACKGROUND_THREAD));
    }

    private static Optional<LibC> load() {
        try {
            return Platform.isLinux() ? Optional.of(Native.load("c", LibC.class)) : Optional.empty();
        } catch (LinkageError unsuited) {
            LOG.info("Hashing passwords has the priority of everything else: {}", unsuited.toString());
            return Optional.empty();
        }
    }

    interface LibC extends Library {

        int setpriority(int which, int who, int niceness);
    }
}
