package dev.signet.web.page;

import dev.signet.application.port.in.Caller;

/** Somebody who is signed in at the login host itself, and not only at its siblings: the one whose account it is. */
record Owner(Caller caller) {

    static final String ATTRIBUTE = "dev.signet.owner";
}
