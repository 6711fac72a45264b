package dev.signet.demo;

/** A user as the sites see one. Only the id is kept by anybody; the name is asked for each time, since it may change. */
record Profile(String sub, String displayName) {}
