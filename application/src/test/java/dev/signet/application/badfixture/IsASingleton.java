package dev.signet.application.badfixture;

@Framework
final class IsASingleton {}
