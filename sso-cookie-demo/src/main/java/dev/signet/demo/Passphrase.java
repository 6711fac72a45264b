package dev.signet.demo;

import java.security.SecureRandom;

/** Makes passwords that are random and yet easy to type: three made-up words, about 55 bits. */
final class Passphrase {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int WORDS = 3;
    private static final int SYLLABLES = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passphrase() {}

    static String random() {
        StringBuilder phrase = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            phrase.append(word == 0 ? "" : "-");
            for (int syllable = 0; syllable < SYLLABLES; syllable++) {
                phrase.append(oneOf(CONSONANTS)).append(oneOf(VOWELS));
            }
        }
        return phrase.toString();
    }

    private static char oneOf(String letters) {
        return letters.charAt(RANDOM.nextInt(letters.length()));
    }
}
