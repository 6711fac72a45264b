package dev.signet.web.journey;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The server of all test classes that want nothing special; it ends with the last of them. */
final class SharedSignet extends RunningSignet {

    static final SharedSignet SIGNET = new SharedSignet();

    private SharedSignet() {
        super(Map.of());
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(SharedSignet.class, first -> {
            super.beforeAll(test);
            return (AutoCloseable) () -> super.afterAll(test);
        });
    }

    @Override
    public void afterAll(ExtensionContext test) {
        // the next class goes on with it
    }
}
