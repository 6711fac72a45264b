package dev.signet.application.port.out.badfixture;

import dev.signet.application.port.in.badfixture.DrivingPort;

interface KnowsADrivingPort {

    DrivingPort port();
}
