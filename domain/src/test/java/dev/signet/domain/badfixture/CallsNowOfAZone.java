package dev.signet.domain.badfixture;

import java.time.LocalDate;
import java.time.ZoneOffset;

final class CallsNowOfAZone {

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
