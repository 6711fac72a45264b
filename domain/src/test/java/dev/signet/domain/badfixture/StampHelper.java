package dev.signet.domain.badfixture;

final class StampHelper {}
