package dev.signet.domain.badfixture;

import java.io.File;

record ReadsAFile(File file) {}
