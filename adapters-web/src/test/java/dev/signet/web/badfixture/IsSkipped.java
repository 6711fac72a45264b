package dev.signet.web.badfixture;

import org.junit.jupiter.api.Disabled;

@Disabled
class IsSkipped {}
