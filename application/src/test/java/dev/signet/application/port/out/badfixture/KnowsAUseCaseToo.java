package dev.signet.application.port.out.badfixture;

import dev.signet.application.usecase.badfixture.PublicService;

interface KnowsAUseCaseToo {

    PublicService service();
}
