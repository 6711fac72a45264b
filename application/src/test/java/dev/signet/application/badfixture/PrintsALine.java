package dev.signet.application.badfixture;

final class PrintsALine {

    @SuppressWarnings("SystemOut")
    static void print() {
        System.out.println("here");
    }
}
