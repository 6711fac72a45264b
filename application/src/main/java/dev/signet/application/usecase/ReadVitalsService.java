package dev.signet.application.usecase;

import dev.signet.application.port.in.ReadVitals;

final class ReadVitalsService implements ReadVitals {

    private final Lease lease;
    private final Fence fence;
    private final VerifyCredentialService verifications;

    ReadVitalsService(Lease lease, Fence fence, VerifyCredentialService verifications) {
        this.lease = lease;
        this.fence = fence;
        this.verifications = verifications;
    }

    @Override
    public Vitals readVitals() {
        return new Vitals(lease.vouches(), lease.age(), fence.awaited(), fence.waited(), verifications.recognized());
    }
}
