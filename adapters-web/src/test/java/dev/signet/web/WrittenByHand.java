package dev.signet.web;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what Micronaut makes of a class at compile time: its name begins with a dollar. */
final class WrittenByHand implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("/$");
    }
}
