package dev.signet.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** A file that pages need, the same for everyone. */
enum Asset implements Served {
    STYLE("page.css", "text/css;charset=utf-8"),
    SCRIPT("page.js", "text/javascript;charset=utf-8"),
    CAPTCHA("captcha.js", "text/javascript;charset=utf-8"),
    ICON("favicon.svg", "image/svg+xml");

    private final String file;
    private final String type;
    private final String content;
    private final String version;

    Asset(String file, String type) {
        this.file = file;
        this.type = type;
        this.content = read(file);
        this.version = digest(content);
    }

    /** The file at a path. */
    static Optional<Asset> at(String path) {
        return Arrays.stream(values())
                .filter(asset -> path.equals("/" + asset.file))
                .findFirst();
    }

    @Override
    public String address() {
        return "/" + file + "?v=" + version;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String content() {
        return content;
    }

    private static String read(String file) {
        try (var stream = Objects.requireNonNull(Asset.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
