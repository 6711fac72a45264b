package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code SIGNET_KEY_ENCRYPTION_KEY} from one key to the next, node by node, on one database. */
class KeyEncryptionKeysTest {

    private static final String VARIABLE = "SIGNET_KEY_ENCRYPTION_KEY";
    private static final String K1 = "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String K2 = "k2:YWJjZGVmZ2hpamFiY2RlZmdoaWphYmNkZWZnaGlqYWI=";

    @RegisterExtension
    static final RunningSignet BEFORE = new RunningSignet(Map.of(VARIABLE, K1));

    private final List<RunningSignet> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(RunningSignet::stop);
    }

    @Test
    void noLoginIsLostWhileOneKeyFollowsAnother() throws SQLException {
        var member = BEFORE.newcomer();
        var early = member.byToken();
        var cookie = member.byCookie();

        var second = start(K1 + "," + K2);
        early = at(second, at(BEFORE, at(second, early).refreshed()).refreshed());
        assertThat(sealers()).containsExactly("k1");

        // one node makes the new key its first while another still has it second
        var first = start(K2 + "," + K1);
        assertThat(sealers()).containsExactly("k2");
        var late = at(first, member).byToken();
        early = at(second, at(first, early).refreshed()).refreshed();
        late = at(first, at(second, late).refreshed()).refreshed();
        assertThat(at(second, late).bearer().get("/v1/session").status()).isEqualTo(200);

        // the early login lives still, so k1 goes too soon: nobody is told that it is dead
        var after = start(K2);
        late = at(after, late).refreshed();
        assertThat(at(after, late).bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(at(after, cookie).bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(at(after, early).bearer().get("/v1/session").status()).isEqualTo(200);
        var answer = at(after, early).refresh();
        assertThat(answer.verdict()).startsWith("503 ");
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(at(first, early).refresh().status()).isEqualTo(200);
    }

    private RunningSignet start(String keys) {
        var node = BEFORE.anotherNode(Map.of(VARIABLE, keys));
        node.start();
        nodes.add(node);
        return node;
    }

    private static Login at(RunningSignet node, Login login) {
        return login.at(node.stranger());
    }

    private static Member at(RunningSignet node, Member member) {
        return new Member(node.stranger(), member.name(), member.sub());
    }

    /** Which keys seal the signing keys at rest. */
    private static List<String> sealers() throws SQLException {
        try (var connection = DriverManager.getConnection(BEFORE.database(), "sa", "");
                var rows = connection.createStatement().executeQuery("SELECT key_encryption_key FROM signing_keys")) {
            var sealers = new ArrayList<String>();
            while (rows.next()) {
                sealers.add(rows.getString(1));
            }
            return sealers;
        }
    }
}
