package dev.signet.web.page;

/** A file that pages need, the same for everyone. */
interface Served {

    /** The path with the version, so that a browser may keep what it has until there is another. */
    String address();

    String type();

    String content();
}
