package dev.signet.domain.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedRules {

    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123Z");
    private static final byte[] RANDOM = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @Test
    void anIdIsAUuidOfVersionSevenAndTellsItsTime() {
        var id = TimeOrdered.id(NOW, RANDOM);
        var uuid = new UUID(
                ByteBuffer.wrap(id).getLong(),
                ByteBuffer.wrap(id, Long.BYTES, Long.BYTES).getLong());
        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(TimeOrdered.timeOf(id)).isEqualTo(NOW);
    }

    @Test
    void aLaterIdIsTheGreaterOne() {
        assertThat(Arrays.compareUnsigned(TimeOrdered.id(NOW, RANDOM), TimeOrdered.id(NOW.plusMillis(1), RANDOM)))
                .isNegative();
    }

    @Test
    void whatIsRandomStays() {
        assertThat(TimeOrdered.id(NOW, RANDOM)).endsWith(4, 5, 6, 7, 8, 9, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> TimeOrdered.id(NOW, new byte[9]));
    }
}
