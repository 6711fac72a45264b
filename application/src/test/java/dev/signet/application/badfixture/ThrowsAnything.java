package dev.signet.application.badfixture;

final class ThrowsAnything {

    static void fail() {
        throw new RuntimeException("something");
    }
}
