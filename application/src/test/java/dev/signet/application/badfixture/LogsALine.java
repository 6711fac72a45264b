package dev.signet.application.badfixture;

final class LogsALine {

    static String nameOf() {
        return System.getLogger("application").getName();
    }
}
