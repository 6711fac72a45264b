package dev.signet.application.fake;

import dev.signet.application.port.out.Seals;
import dev.signet.domain.refresh.KeyId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Real seals with keys that anybody can read here. */
public final class FakeSeals implements Seals {
    private final List<KeyId> keys = new CopyOnWriteArrayList<>(List.of(new KeyId("k1")));

    @Override
    public KeyId newest() {
        return keys.getLast();
    }

    @Override
    public List<KeyId> keys() {
        return List.copyOf(keys);
    }

    @Override
    public Optional<byte[]> seal(KeyId key, String text) {
        return keys.contains(key) ? Optional.of(TestMac.of(key.value(), text)) : Optional.empty();
    }

    /** New work is sealed with this one from now on. */
    public void add(KeyId key) {
        keys.add(key);
    }

    public void retire(KeyId key) {
        keys.remove(key);
    }
}
