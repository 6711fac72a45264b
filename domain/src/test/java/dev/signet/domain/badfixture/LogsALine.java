package dev.signet.domain.badfixture;

final class LogsALine {

    static String nameOf() {
        return System.getLogger("domain").getName();
    }
}
