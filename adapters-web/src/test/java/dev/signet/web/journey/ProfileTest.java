package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET /v1/me} and {@code PATCH /v1/me}. */
class ProfileTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void theProfileIsReadById() {
        var member = SIGNET.newcomer();
        var profile = Json.of(member.byCookie().atASibling().get("/v1/me"));
        assertThat(Json.fields(profile)).containsExactlyInAnyOrder("sub", "username", "display_name", "roles");
        assertThat(profile.path("sub").asText()).isEqualTo(member.sub());
        assertThat(profile.path("username").asText()).isEqualTo(member.name());
        assertThat(Json.of(SIGNET.administrator().bearer().get("/v1/me"))
                        .at("/roles/0")
                        .asText())
                .isEqualTo("administrator");
    }

    @Test
    void aChangeIsSeenByTheNextReadOfEveryLogin() {
        var member = SIGNET.newcomer();
        var here = member.byCookie().bearer();
        var there = member.byToken().bearer();
        assertThat(there.get("/v1/me").status()).isEqualTo(200);
        var answer = here.patch("/v1/me", "{\"display_name\":\"Grace\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Json.text(answer, "display_name")).isEqualTo("Grace");
        assertThat(Json.text(there.get("/v1/me"), "display_name")).isEqualTo("Grace");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {}                                    | 422 invalid-field     | display_name
                    {'display_name':null}                 | 422 invalid-field     | display_name
                    {'display_name':''}                   | 422 invalid-field     | display_name
                    {'display_name':' '}                  | 422 invalid-field     | display_name
                    {'display_name':7}                    | 422 invalid-field     | display_name
                    {'display_name':'x','username':'y'}   | 400 malformed-request | username
                    {'display_name':'x','roles':[]}       | 400 malformed-request | roles
                    """)
    void aChangeThatWillNotDoIsNamed(String json, String verdict, String field) {
        var answer = SIGNET.newcomer().byToken().bearer().patch("/v1/me", json.replace('\'', '"'));
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(Json.faults(answer)).containsExactly(field);
    }

    @Test
    void aDisplayNameHasALargestSize() {
        var bearer = SIGNET.newcomer().byToken().bearer();
        var name = "n".repeat(64);
        assertThat(bearer.patch("/v1/me", "{\"display_name\":\"" + name + "\"}").status())
                .isEqualTo(200);
        assertThat(bearer.patch("/v1/me", "{\"display_name\":\"" + name + "n\"}")
                        .verdict())
                .isEqualTo("422 invalid-field");
    }

    @Test
    void aPageOfAnotherSiteChangesNothing() {
        var bearer = SIGNET.newcomer().byCookie().bearer().with("Origin: https://evil.example");
        assertThat(bearer.patch("/v1/me", "{\"display_name\":\"Mallory\"}").verdict())
                .isEqualTo("403 cross-site-refused");
    }
}
