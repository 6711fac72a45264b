package dev.signet.application.port.in.badfixture;

import dev.signet.application.usecase.badfixture.PublicService;

public interface KnowsAUseCase {

    void run(PublicService service);
}
