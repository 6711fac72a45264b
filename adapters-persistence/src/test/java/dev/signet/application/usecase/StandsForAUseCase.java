package dev.signet.application.usecase;

/** Stands where the use cases are, for a bad fixture to know. */
public interface StandsForAUseCase {}
