package dev.signet.persistence.badfixture;

/** What persistence has none of: a class that the web could name. */
public record PublicStore() {}
