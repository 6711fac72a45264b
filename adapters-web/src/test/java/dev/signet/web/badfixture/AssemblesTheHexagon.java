package dev.signet.web.badfixture;

import dev.signet.application.usecase.Signet;

record AssemblesTheHexagon(Signet signet) {}
