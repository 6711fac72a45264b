package dev.signet.application.port.out;

/** Where unpredictable bytes come from: a cryptographic generator, or a fixed sequence in a test. */
public interface Randomness {

    byte[] bytes(int count);
}
