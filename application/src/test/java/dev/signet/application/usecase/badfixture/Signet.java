package dev.signet.application.usecase.badfixture;

/** Has the name of the door and does not stand where the door is. */
public final class Signet {}
