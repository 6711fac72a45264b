package dev.signet.application.usecase;

import dev.signet.application.port.in.ReadVitals;

final class ReadVitalsService implements ReadVitals {

    private final Lease lease;
    private final Fence fence;

    ReadVitalsService(Lease lease, Fence fence) {
        this.lease = lease;
        this.fence = fence;
    }

    @Override
    public Vitals readVitals() {
        return new Vitals(lease.vouches(), lease.age(), fence.awaited(), fence.waited());
    }
}
