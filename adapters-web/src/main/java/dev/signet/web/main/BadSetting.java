package dev.signet.web.main;

/** A variable that stops the start. */
public final class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public BadSetting(Variable variable, String whatIsWrong, String whatToWrite) {
        this.sentence = variable + " " + whatIsWrong + ": " + whatToWrite + ".";
    }

    /** The one sentence that the operator reads: which variable, what is wrong, what to write. It holds no secret. */
    public String sentence() {
        return sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
