package dev.signet.web.badfixture;

import com.nimbusds.jose.crypto.ECDSASigner;

record SignsAToken(ECDSASigner signer) {}
