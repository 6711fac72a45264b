package dev.signet.demo.verifier;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.text.ParseException;
import java.util.concurrent.locks.LockSupport;

/**
 * Follows the feed on a thread of its own: first a snapshot, then the stream, and where no stream comes through, polls.
 * Whatever goes wrong is tried again; meanwhile our knowledge grows old, and the verifier sees that.
 */
final class Feed implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Feed.class.getName());

    private final Door door;
    private final MachineToken token;
    private final Frames frames;
    private final Progress progress;
    private final Thread thread;
    private volatile boolean closed;
    private boolean needsSnapshot = true;

    Feed(Door door, MachineToken token, Frames frames, Progress progress) {
        this.door = door;
        this.token = token;
        this.frames = frames;
        this.progress = progress;
        this.thread = Thread.ofVirtual().name("revocation-feed").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                takeSnapshotIfNeeded();
                if (!stream()) {
                    poll();
                }
            } catch (Frames.Gap gap) {
                needsSnapshot = true;
            } catch (IOException | ParseException | RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "the feed is tried again", e);
                LockSupport.parkNanos(Timing.PAUSE.toNanos());
            }
        }
    }

    private void takeSnapshotIfNeeded() throws IOException, ParseException, Frames.Gap {
        if (needsSnapshot) {
            long askedAt = progress.nanos();
            String body =
                    good(door.get("/v1/revocations/snapshot", token.get())).body();
            frames.snapshot(JSONObjectUtils.parse(body), askedAt);
            needsSnapshot = false;
        }
    }

    /** Whether anything came. */
    private boolean stream() throws IOException, ParseException, Frames.Gap {
        try (EventStream stream = new EventStream(door, progress)) {
            String own = token.get();
            HttpResponse<?> response;
            try {
                response = stream.open("/v1/revocations/stream?after=" + frames.cursor(), own);
            } catch (HttpTimeoutException e) {
                return false;
            }
            good(response);
            return stream.readAll(frames);
        }
    }

    private void poll() throws IOException, ParseException, Frames.Gap {
        for (int polls = 0; polls < Timing.POLLS && !closed; polls++) {
            long askedAt = progress.nanos();
            String page = good(door.get("/v1/revocations?after=" + frames.cursor(), token.get()))
                    .body();
            frames.page(JSONObjectUtils.parse(page), askedAt);
            LockSupport.parkNanos(Timing.BETWEEN_POLLS.toNanos());
        }
    }

    private <T> HttpResponse<T> good(HttpResponse<T> response) throws IOException, Frames.Gap {
        switch (response.statusCode()) {
            case 200 -> {
                return response;
            }
            case 410 -> throw new Frames.Gap();
            case 401 -> token.forget();
            default -> {}
        }
        throw new IOException("status " + response.statusCode());
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
