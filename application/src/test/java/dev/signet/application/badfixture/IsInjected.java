package dev.signet.application.badfixture;

final class IsInjected {

    @Framework
    final String name = "";
}
