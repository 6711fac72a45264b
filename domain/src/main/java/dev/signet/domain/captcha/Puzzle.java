package dev.signet.domain.captcha;

/** What is shown of a captcha: everything but the answer. */
public sealed interface Puzzle {

    /** @param png an image file */
    record Picture(byte[] png) implements Puzzle {
        public Picture {
            png = png.clone();
        }

        @Override
        public byte[] png() {
            return png.clone();
        }
    }

    /**
     * Find the number, from 0 to {@code mostWork}, that hashes to the challenge when it is written behind the salt
     * (ALTCHA proof of work).
     *
     * @param algorithm as Web Crypto names it
     * @param challenge hexadecimal
     */
    record Work(String algorithm, String challenge, String salt, long mostWork) implements Puzzle {}
}
