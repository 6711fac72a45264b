package dev.signet.application.fake;

import dev.signet.application.port.out.Randomness;
import java.util.Random;

/** The same sequence in each run; no two answers of any length that matters are equal. */
public final class FakeRandomness implements Randomness {
    private final Random sequence = new Random(20260);

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        sequence.nextBytes(bytes);
        return bytes;
    }
}
