package dev.signet.web.badfixture;

public final class IsPublicForNobody {}
