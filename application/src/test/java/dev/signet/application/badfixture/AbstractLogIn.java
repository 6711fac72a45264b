package dev.signet.application.badfixture;

final class AbstractLogIn {}
