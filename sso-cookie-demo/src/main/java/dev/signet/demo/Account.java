package dev.signet.demo;

/** An account of the demo. Its password is a secret, so it does not print. */
record Account(String username, String password) {

    @Override
    public String toString() {
        return username + ": (secret)";
    }
}
