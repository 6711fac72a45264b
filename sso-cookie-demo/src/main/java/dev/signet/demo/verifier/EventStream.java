package dev.signet.demo.verifier;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Server-sent events (WHATWG HTML section 9.2), as far as Signet uses them: one line of data each. */
final class EventStream implements AutoCloseable {

    private final Door door;
    private final Progress progress;
    private long askedAt;
    private InputStream body = InputStream.nullInputStream();
    private volatile long heardAt;
    private volatile Duration patience = Timing.FIRST_WORDS;
    private volatile boolean over;

    EventStream(Door door, Progress progress) {
        this.door = door;
        this.progress = progress;
    }

    HttpResponse<InputStream> open(String path, String token) throws IOException {
        askedAt = progress.nanos();
        HttpResponse<InputStream> response = door.send(
                door.with(path, token).header("Accept", "text/event-stream").timeout(Timing.FIRST_WORDS),
                HttpResponse.BodyHandlers.ofInputStream());
        body = response.body();
        heardAt = progress.nanos();
        Thread.ofVirtual().name("revocation-feed-silence").start(this::closeWhenSilent);
        return response;
    }

    /** Reads to the end, which comes with the token's. Answers whether there was anything at all. */
    boolean readAll(Frames frames) throws ParseException, Frames.Gap {
        Optional<Long> asked = Optional.of(askedAt);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heardAt = progress.nanos();
                if (line.startsWith("data:")) {
                    frames.event(JSONObjectUtils.parse(line.substring("data:".length())), asked);
                    asked = Optional.empty();
                    patience = Timing.SILENCE;
                }
            }
        } catch (IOException e) {
            // the end of a stream is nothing special: the next one goes on where it was
            return asked.isEmpty();
        }
        return asked.isEmpty();
    }

    /** A connection may die without a word; only its silence tells. */
    private void closeWhenSilent() {
        while (!over) {
            long silent = progress.nanos() - heardAt;
            long left = patience.toNanos() - silent;
            if (left <= 0) {
                close();
            } else {
                LockSupport.parkNanos(left);
            }
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            body.close();
        } catch (IOException e) {
            // it is closed either way
            return;
        }
    }
}
