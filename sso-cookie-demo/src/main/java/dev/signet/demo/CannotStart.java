package dev.signet.demo;

/** Why the demo does not run, as one sentence for the person at the keyboard. */
final class CannotStart extends Exception {

    private static final long serialVersionUID = 1;

    CannotStart(String sentence) {
        super(sentence);
    }
}
