package dev.signet.application.port.in.badfixture;

public interface DrivingPort {}
