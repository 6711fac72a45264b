package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code GET /v1/admin/online}. */
class OnlineTest {

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    @Test
    void usersAreCountedAndNotTheirLogins() {
        var administrator = SIGNET.administrator().bearer();
        assertThat(administrator.get("/v1/admin/online").body()).isEqualTo("{\"users\":1}");
        var member = SIGNET.newcomer();
        member.byCookie().bearer().get("/v1/session");
        member.byToken().bearer().get("/v1/session");
        assertThat(administrator.get("/v1/admin/online").body()).isEqualTo("{\"users\":2}");
    }
}
