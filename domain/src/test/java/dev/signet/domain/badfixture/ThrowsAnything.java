package dev.signet.domain.badfixture;

final class ThrowsAnything {

    static void fail() {
        throw new RuntimeException("something");
    }
}
