package dev.signet.web.badfixture;

final class ThrowsAnything {
    void go() {
        throw new RuntimeException();
    }
}
