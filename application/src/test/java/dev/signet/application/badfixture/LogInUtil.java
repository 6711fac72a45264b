package dev.signet.application.badfixture;

final class LogInUtil {}
