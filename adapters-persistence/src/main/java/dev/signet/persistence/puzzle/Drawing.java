package dev.signet.persistence.puzzle;

import com.google.code.kaptcha.Producer;
import com.google.code.kaptcha.impl.DefaultKaptcha;
import com.google.code.kaptcha.util.Config;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws text that machines find hard to read. */
@Singleton
class Drawing {

    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

    private final Producer producer = producer();

    /** Whether text can be drawn: without fontconfig the JDK fails at the first letter, in more than one way. */
    boolean works() {
        try {
            return png("AC7").length > 0;
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            LOG.debug("drawing fails", noFonts);
            return false;
        }
    }

    byte[] png(String text) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(producer.createImage(text), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Producer producer() {
        var settings = new Properties();
        settings.setProperty("kaptcha.border", "no");
        settings.setProperty("kaptcha.image.width", "240");
        settings.setProperty("kaptcha.image.height", "80");
        settings.setProperty("kaptcha.textproducer.font.size", "52");
        settings.setProperty("kaptcha.textproducer.font.names", "SansSerif,Serif");
        settings.setProperty("kaptcha.textproducer.font.color", "34,48,60");
        settings.setProperty("kaptcha.textproducer.char.space", "6");
        settings.setProperty("kaptcha.noise.color", "34,48,60");
        settings.setProperty("kaptcha.background.clear.from", "255,255,255");
        settings.setProperty("kaptcha.background.clear.to", "226,233,238");
        var kaptcha = new DefaultKaptcha();
        kaptcha.setConfig(new Config(settings));
        return kaptcha;
    }
}
