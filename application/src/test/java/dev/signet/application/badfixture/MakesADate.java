package dev.signet.application.badfixture;

import java.util.Date;

final class MakesADate {

    @SuppressWarnings("JavaUtilDate")
    static Date today() {
        return new Date();
    }
}
