package dev.signet.web.main;

import dev.signet.application.port.in.ReadFeed;
import dev.signet.application.port.in.ReadVitals;
import dev.signet.application.port.in.ReadVitals.Vitals;
import dev.signet.application.port.out.Gauges;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What can be measured: how the node is, what its parts show, and the JVM. docs/metrics.md says what each means. */
@Singleton
final class Metrics {

    /** No bean: the pool of connections, which some of this comes from, would wait for it. */
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(ReadVitals vitals, ReadFeed feed, List<Gauges> parts) {
        Gauge.builder("signet_revocation_lag_seconds", () -> seconds(vitals.readVitals()))
                .register(registry);
        Gauge.builder("signet_lease_vouches", () -> vitals.readVitals().vouches() ? 1 : 0)
                .register(registry);
        FunctionCounter.builder(
                        "signet_recognized", vitals, node -> node.readVitals().recognized())
                .register(registry);
        FunctionTimer.builder(
                        "signet_fence_wait",
                        vitals,
                        node -> node.readVitals().fences(),
                        node -> node.readVitals().waited().toNanos(),
                        TimeUnit.NANOSECONDS)
                .register(registry);
        Gauge.builder("signet_feed_readers", feed, ReadFeed::readers).register(registry);
        parts.forEach(part -> part.gauges()
                .forEach(
                        (name, value) -> Gauge.builder(name, value::getAsDouble).register(registry)));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    /** In Prometheus' text format. */
    String read() {
        return registry.scrape();
    }

    private static double seconds(Vitals vitals) {
        return vitals.lag().toMillis() / 1000.0;
    }
}
