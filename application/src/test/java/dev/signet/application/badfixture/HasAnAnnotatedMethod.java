package dev.signet.application.badfixture;

final class HasAnAnnotatedMethod {

    @Framework
    static String name() {
        return "";
    }
}
