package dev.signet.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.persistence.server.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded default has answered is there after its process was killed. */
final class DurabilityTest {

    @TempDir
    private Path directory;

    @Test
    void everyCommitSurvivesAHalt() throws Exception {
        assertThat(usersAfterAHalt("WRITE_DELAY=0;")).isEqualTo(CommitAndHalt.COMMITS);
    }

    /** The proof that the test above can fail: this is H2 as it comes. */
    @Test
    void withoutTheSettingCommitsAreLost() throws Exception {
        assertThat(usersAfterAHalt("")).isLessThan(CommitAndHalt.COMMITS);
    }

    private int usersAfterAHalt(String setting) throws IOException, InterruptedException, SQLException {
        String url = "jdbc:h2:file:" + directory.resolve("signet") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;" + setting
                + "DB_CLOSE_DELAY=-1";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), CommitAndHalt.class.getName(), url)
                .inheritIO()
                .start();
        assertThat(child.waitFor()).isZero();
        try (var connection = new Place(url, "sa", "").connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM users")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException noTable) {
            assertThat(setting).isEmpty();
            return 0;
        }
    }
}
