package dev.signet.persistence.credential;

/** Computes Argon2id (RFC 9106). Each way of it reads what the others wrote, as PHC strings. */
interface Argon2id {

    /** The parameters of the OWASP Password Storage Cheat Sheet. */
    int MEMORY_KIB = 19_456;

    int ITERATIONS = 2;
    int PARALLELISM = 1;
    int HASH_BYTES = 32;

    /** At those parameters. */
    String hash(byte[] password, byte[] salt);

    /** At the parameters of the hash itself. */
    boolean matches(byte[] password, String phc);

    /** How many bytes all that compute at the same time may take together. */
    long memory();
}
