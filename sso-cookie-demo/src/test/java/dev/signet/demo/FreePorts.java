package dev.signet.demo;

/** Ports for a demo of one's own. */
final class FreePorts {

    private FreePorts() {}

    /** The first of three; nothing keeps another program from taking them, but nothing else makes it likely. */
    static int threeInARow() {
        for (int first = 20_080; first < 30_000; first += 3) {
            if (areFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("no three free ports in a row");
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
