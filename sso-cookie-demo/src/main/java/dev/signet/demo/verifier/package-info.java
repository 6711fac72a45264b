/**
 * Verifies Signet's access tokens on the spot, and still refuses within a second what was ended. Copy this package: it
 * needs the JDK and Nimbus JOSE, and nothing else of this demo. Begin with {@link dev.signet.demo.verifier.LocalVerifier}.
 */
package dev.signet.demo.verifier;
