package dev.signet.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorizationCodeRules {

    @Test
    void aCodeDoesNotPrint() {
        var code = AuthorizationCode.of(new byte[32]);
        assertThat(code).hasToString("AuthorizationCode[hidden]");
        assertThat(AuthorizationCode.parse(code.reveal()).orElseThrow().digest())
                .isEqualTo(code.digest());
        assertThat(AuthorizationCode.parse("no code")).isEmpty();
    }
}
