package dev.signet.web.badfixture;

final class CookieHelper {}
