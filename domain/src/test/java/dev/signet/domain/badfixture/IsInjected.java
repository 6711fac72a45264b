package dev.signet.domain.badfixture;

final class IsInjected {

    @Framework
    final String name = "";
}
