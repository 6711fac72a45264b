package dev.signet.web.badfixture;

abstract class AbstractController {}
