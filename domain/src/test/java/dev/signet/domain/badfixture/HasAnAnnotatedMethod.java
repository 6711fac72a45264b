package dev.signet.domain.badfixture;

final class HasAnAnnotatedMethod {

    @Framework
    static String name() {
        return "";
    }
}
