package dev.signet.domain.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Token lives as the notes that Signet grew from propose them. */
public enum StudyProfile {
    /** One week and one month: convenient, and a stolen token is good for a week where stamps are not looked at. */
    SEED_001("seed-001", Duration.ofDays(7), Duration.ofDays(30)),
    /** Sixty seconds and two minutes: short enough to watch every rule at work. */
    SEED_002("seed-002", Duration.ofSeconds(60), Duration.ofSeconds(120));

    private final String code;
    private final Duration access;
    private final Duration refresh;

    StudyProfile(String code, Duration access, Duration refresh) {
        this.code = code;
        this.access = access;
        this.refresh = refresh;
    }

    public static Optional<StudyProfile> named(String code) {
        return Arrays.stream(values())
                .filter(profile -> profile.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public Duration access() {
        return access;
    }

    public Duration refresh() {
        return refresh;
    }
}
