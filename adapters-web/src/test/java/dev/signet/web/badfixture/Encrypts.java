package dev.signet.web.badfixture;

import com.google.crypto.tink.Aead;

record Encrypts(Aead aead) {}
