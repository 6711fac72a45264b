package dev.signet.persistence.redis;

import dev.signet.application.port.out.Announcements;
import dev.signet.domain.revocation.FeedEntry;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** Over channels that every node hears. What is garbage, or not sealed by one of us, is not heard. */
@Singleton
@Requires(property = "redis")
final class RedisAnnouncements implements Announcements {

    static final String ANNOUNCED = "signet:announced";
    static final String ACKNOWLEDGED = "signet:acknowledged";

    private final Redis redis;
    private final Seal seal;
    private final Grumbling grumbling = new Grumbling();
    private final List<Consumer<List<FeedEntry>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Acknowledgement>> hearers = new CopyOnWriteArrayList<>();

    RedisAnnouncements(Redis redis, Seal seal) {
        this.redis = redis;
        this.seal = seal;
    }

    @PostConstruct
    void open() {
        hear(ANNOUNCED, AnnouncementFormat::readEntries, listeners);
        hear(ACKNOWLEDGED, AnnouncementFormat::readAcknowledgement, hearers);
        redis.open();
    }

    /** In one message or not at all: who has heard the last of several would acknowledge those that were lost. */
    @Override
    public void announce(List<FeedEntry> entries) {
        if (entries.size() <= AnnouncementFormat.MOST_ENTRIES) {
            publish(ANNOUNCED, AnnouncementFormat.write(entries));
        }
    }

    @Override
    public void listen(Consumer<List<FeedEntry>> listener) {
        listeners.add(listener);
    }

    @Override
    public void acknowledge(Acknowledgement acknowledgement) {
        publish(ACKNOWLEDGED, AnnouncementFormat.write(acknowledgement));
    }

    @Override
    public void listenForAcknowledgements(Consumer<Acknowledgement> listener) {
        hearers.add(listener);
    }

    private void publish(String channel, byte[] content) {
        var message = seal.close(channel, content);
        redis.tell(commands -> commands.publish(Wording.ascii(channel), message));
    }

    private <T> void hear(String channel, Function<byte[], T> format, List<Consumer<T>> whoListens) {
        redis.hear(channel, message -> {
            var content = seal.open(channel, message);
            if (content.isEmpty()) {
                grumbling.about("somebody else speaks on " + channel);
                return;
            }
            var news = format.apply(content.get());
            whoListens.forEach(listener -> tell(listener, news));
        });
    }

    private <T> void tell(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException failure) {
            grumbling.about("an announcement was not taken; polling repairs it", failure);
        }
    }
}
