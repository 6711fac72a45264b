package dev.signet.persistence.puzzle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.captcha.Puzzle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class LibraryPuzzlesTest {

    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    private final LibraryPuzzles puzzles = new LibraryPuzzles(new Drawing());

    @Test
    void aPictureIsAnImageThatAPageCanCarry() throws IOException {
        assumeThat(puzzles.canMake(CaptchaKind.PICTURE)).isTrue();
        var picture = (Puzzle.Picture) puzzles.make(CaptchaKind.PICTURE, CaptchaAnswer.restore("KX7PA"), SALT);
        var image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(image.getWidth()).isEqualTo(240);
        assertThat(picture.png().length).isBetween(1_000, 40_000);
    }

    @Test
    void theNumberBehindTheSaltHashesToTheChallenge() throws NoSuchAlgorithmException {
        var work = (Puzzle.Work) puzzles.make(CaptchaKind.WORK, CaptchaAnswer.restore("4711"), SALT);
        assertThat(work.algorithm()).isEqualTo("SHA-256");
        assertThat(work.mostWork()).isEqualTo(CaptchaAnswer.MOST_WORK);
        assertThat(sha256(work.salt() + 4711)).isEqualTo(work.challenge());
    }

    @Test
    void whereNoTextCanBeDrawnThereIsWorkAlone() {
        var blind = new LibraryPuzzles(new Drawing() {
            @Override
            byte[] png(String text) {
                throw new InternalError("Fontconfig head is null");
            }
        });
        assertThat(blind.canMake(CaptchaKind.PICTURE)).isFalse();
        assertThat(blind.canMake(CaptchaKind.WORK)).isTrue();
        assertThatThrownBy(() -> blind.make(CaptchaKind.PICTURE, CaptchaAnswer.restore("KX7PA"), SALT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
