package dev.signet.application.usecase.badfixture;

public final class PublicService {

    /** Open like the class around it. */
    public record Command(String name) {}
}
