package dev.signet.web.badfixture;

final class PrintsALine {
    void go() {
        System.out.println();
    }
}
