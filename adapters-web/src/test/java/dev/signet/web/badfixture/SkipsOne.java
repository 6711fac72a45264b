package dev.signet.web.badfixture;

import org.junit.jupiter.api.Disabled;

class SkipsOne {
    @Disabled
    void later() {}
}
