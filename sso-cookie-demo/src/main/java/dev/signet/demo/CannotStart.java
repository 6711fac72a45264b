package dev.signet.demo;

/** Why the demo does not run or go on, as one sentence for the person at the keyboard. */
final class CannotStart extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;

    CannotStart(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
