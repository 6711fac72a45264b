package dev.signet.persistence.puzzle;

import dev.signet.application.port.out.Puzzles;
import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.captcha.Puzzle;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws pictures by kaptcha, where this machine can draw text, and poses work by ALTCHA everywhere. */
@Singleton
final class LibraryPuzzles implements Puzzles {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryPuzzles.class);

    private final Drawing drawing;
    private Optional<Boolean> canDraw = Optional.empty();

    LibraryPuzzles(Drawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public boolean canMake(CaptchaKind kind) {
        return kind == CaptchaKind.WORK || canDraw();
    }

    @Override
    public Puzzle make(CaptchaKind kind, CaptchaAnswer answer, byte[] salt) {
        if (!canMake(kind)) {
            throw new IllegalArgumentException("no picture can be drawn here");
        }
        return switch (kind) {
            case PICTURE -> new Puzzle.Picture(drawing.png(answer.reveal()));
            case WORK -> AltchaWork.pose(Long.parseLong(answer.reveal()), salt);
        };
    }

    /** Tried for the first picture, not at every start: it takes fonts, and more than a megabyte of classes. */
    private synchronized boolean canDraw() {
        return canDraw.orElseGet(() -> {
            boolean works = drawing.works();
            if (!works) {
                LOG.warn("this machine cannot draw text (no fontconfig or no font): captchas are proof of work only");
            }
            canDraw = Optional.of(works);
            return works;
        });
    }
}
