package dev.signet.domain.badfixture;

@Framework
final class IsASingleton {}
