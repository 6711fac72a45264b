package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_STUDY_PROFILE;

import java.util.Optional;

/** The lives of tokens in the two studies that Signet grew from. */
public enum StudyProfile {
    /** One week and one month. */
    SEED_001,
    /** 60 seconds and 120 seconds. */
    SEED_002;

    static Optional<StudyProfile> of(Environment environment) {
        return environment.text(SIGNET_STUDY_PROFILE).map(text -> switch (text) {
            case "seed-001" -> SEED_001;
            case "seed-002" -> SEED_002;
            default ->
                throw new BadSetting(
                        SIGNET_STUDY_PROFILE,
                        "is '" + text + "', which is no profile",
                        "write seed-001 or seed-002, or remove it");
        });
    }
}
