package dev.signet.web.badfixture;

import com.nimbusds.jwt.SignedJWT;

record ReadsAToken(SignedJWT token) {}
