package dev.signet.application;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** How the outside world gets into code. All that reads is caught by its target, be it called or referred to. */
final class OutsideWorld {

    private OutsideWorld() {}

    static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return describe("reads the clock", access -> {
            var target = access.getTarget();
            boolean isNow = target.getOwner().getPackageName().startsWith("java.time")
                    && target.getName().equals("now");
            return isNow
                    || isNamed(target, Clock.class, "system.*|tick(Millis|Seconds|Minutes)")
                    || isNamed(target, InstantSource.class, "system")
                    || isNamed(target, System.class, "currentTimeMillis|nanoTime")
                    || isNamed(target, Calendar.class, "getInstance")
                    || isNamed(target, Date.class, "<init>");
        });
    }

    static DescribedPredicate<JavaAccess<?>> makesRandomness() {
        return describe("makes randomness", access -> {
            var target = access.getTarget();
            return isAGenerator(target.getOwner())
                    || isNamed(target, UUID.class, "randomUUID")
                    || isNamed(target, Math.class, "random")
                    || isNamed(target, StrictMath.class, "random")
                    || isNamed(target, Collections.class, "shuffle");
        });
    }

    /** Java's own annotations tell a compiler something; any other tells a framework. */
    static DescribedPredicate<CanBeAnnotated> annotatedForAFramework() {
        return CanBeAnnotated.Predicates.annotatedWith(describe(
                "made elsewhere than in java.lang",
                annotation -> !annotation.getRawType().getPackageName().startsWith("java.lang")));
    }

    private static boolean isAGenerator(JavaClass owner) {
        return assignableTo(RandomGenerator.class)
                .or(equivalentTo(RandomGeneratorFactory.class))
                .or(equivalentTo(SplittableRandom.class))
                .or(assignableTo(SecureRandom.class))
                .test(owner);
    }

    private static boolean isNamed(AccessTarget target, Class<?> owner, String pattern) {
        return target.getOwner().isEquivalentTo(owner) && target.getName().matches(pattern);
    }
}
