package dev.signet.application.badfixture;

import java.io.File;

record ReadsAFile(File file) {}
