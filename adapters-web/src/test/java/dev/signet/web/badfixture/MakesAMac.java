package dev.signet.web.badfixture;

import javax.crypto.Mac;

record MakesAMac(Mac mac) {}
