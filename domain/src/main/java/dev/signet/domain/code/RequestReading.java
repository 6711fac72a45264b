package dev.signet.domain.code;

/** What the parameters of an authorization request come to, its client and its way back being known. */
public sealed interface RequestReading {

    record Good(AuthorizationRequest request) implements RequestReading {}

    record Bad(AuthorizationError error) implements RequestReading {}
}
