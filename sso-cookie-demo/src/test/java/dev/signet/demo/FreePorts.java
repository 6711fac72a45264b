package dev.signet.demo;

/** Ports for a demo of one's own. */
final class FreePorts {

    private FreePorts() {}

    /** The first of four; nothing keeps another program from taking them, but nothing else makes it likely. */
    static int fourInARow() {
        for (int first = 20_080; first < 30_000; first += 4) {
            if (areFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("no four free ports in a row");
    }

    private static boolean areFree(int first) {
        try {
            Ports.requireFree(Addresses.from(first));
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }
}
