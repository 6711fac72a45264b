package dev.signet.application.badfixture;

final class ILogIn {}
