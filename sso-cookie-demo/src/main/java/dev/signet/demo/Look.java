package dev.signet.demo;

/** How a site looks to browsers, also when something is wrong. */
interface Look {

    Response error(int status, String title, String sentence);

    /** What the site's pages may load, send and be framed by: the Content Security Policy. */
    String policy();
}
