package dev.signet.web.backchannel;

import dev.signet.application.port.in.DeliverLogouts;
import dev.signet.application.port.out.Gauges;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Shows how many clients are still to be told of an ended login. */
@Singleton
final class OwedGauges implements Gauges {

    private final DeliverLogouts deliverLogouts;

    OwedGauges(DeliverLogouts deliverLogouts) {
        this.deliverLogouts = deliverLogouts;
    }

    @Override
    public Map<String, DoubleSupplier> gauges() {
        return Map.of("signet_logouts_owed", deliverLogouts::owed);
    }
}
