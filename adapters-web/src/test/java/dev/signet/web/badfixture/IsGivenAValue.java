package dev.signet.web.badfixture;

import io.micronaut.context.annotation.Value;

class IsGivenAValue {
    @Value("${user.name}")
    String value = "";
}
