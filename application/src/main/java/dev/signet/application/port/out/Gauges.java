package dev.signet.application.port.out;

import java.util.Map;
import java.util.function.DoubleSupplier;

/** What a part shows of itself to whoever watches over a node. */
public interface Gauges {

    /** By the metric's name, with its unit at the end. Each asks nobody, and may be read by any thread at any moment. */
    Map<String, DoubleSupplier> gauges();
}
