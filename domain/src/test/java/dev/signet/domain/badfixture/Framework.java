package dev.signet.domain.badfixture;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for any annotation that a framework reads. */
@Retention(RetentionPolicy.RUNTIME)
@interface Framework {}
