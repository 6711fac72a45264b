package dev.signet.demo;

/** How a site looks to browsers, also when something is wrong. */
interface Look {

    /** @param status one for which there are texts */
    Response error(Request request, int status);

    /** What the site's pages may load, send and be framed by: the Content Security Policy. */
    String policy();
}
