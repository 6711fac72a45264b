package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/accounts}. */
class AccountsTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void whoeverRegistersIsToldWhatIsKnownOfHim() {
        var answer = register("{'username':'Ada.L','password':'tall oaks from acorns','display_name':'Ada Lovelace'}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).contains("/v1/me");
        assertThat(answer.all("Set-Cookie")).isEmpty();
        var account = Json.of(answer);
        assertThat(Json.fields(account)).containsExactlyInAnyOrder("sub", "username", "display_name", "roles");
        assertThat(account.path("username").asText()).isEqualTo("ada.l");
        assertThat(account.path("display_name").asText()).isEqualTo("Ada Lovelace");
        assertThat(account.path("roles")).isEmpty();
    }

    @Test
    void withoutADisplayNameTheLoginNameStandsIn() {
        assertThat(Json.text(register("{'username':'plain.jane','password':'tall oaks from acorns'}"), "display_name"))
                .isEqualTo("plain.jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kevin.k", "KEVIN.K", "\uFF4Bevin.k"})
    void everySpellingOfANameIsOneName(String spelling) {
        register("{'username':'kevin.k','password':'tall oaks from acorns'}");
        assertThat(register("{'username':'" + spelling + "','password':'tall oaks from acorns'}")
                        .verdict())
                .isEqualTo("409 name-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven77", "password1", "x9.yz.12"})
    void aPasswordThatEverybodyWouldTryFirstIsRejected(String password) {
        var answer = register("{'username':'x9.yz.12','password':'" + password + "'}");
        assertThat(answer.verdict()).isEqualTo("422 password-rejected");
        assertThat(Json.faults(answer)).containsExactly("password");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                    | username
                    {'username':'x9'}                                                     | password
                    {'username':null,'password':'tall oaks from acorns'}                  | username
                    {'username':'x9','password':null}                                     | password
                    {'username':'','password':'tall oaks from acorns'}                    | username
                    {'username':'two words','password':'tall oaks from acorns'}           | username
                    {'username':'\u212Aelvin.k','password':'tall oaks from acorns'}      | username
                    {'username':['x9'],'password':'tall oaks from acorns'}                | username
                    {'username':7,'password':'tall oaks from acorns'}                     | username
                    {'username':{'a':'x9'},'password':'tall oaks from acorns'}            | username
                    {'username':'x9','password':'tall oaks from acorns','display_name':''}| display_name
                    """, quoteCharacter = '"')
    void aValueThatWillNotDoIsNamed(String json, String field) {
        var answer = register(json);
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(Json.faults(answer)).containsExactly(field);
    }

    @Test
    void allFlawsAreToldAtOnce() {
        var answer = register("{'username':'x9','password':'short','display_name':''}");
        assertThat(Json.faults(answer)).containsExactlyInAnyOrder("password", "display_name");
    }

    @Test
    void namesAndPasswordsHaveALargestSize() {
        assertThat(withLengths(64, 128).status()).isEqualTo(201);
        assertThat(Json.faults(withLengths(65, 128))).containsExactly("username");
        assertThat(Json.faults(withLengths(63, 129))).containsExactly("password");
        assertThat(Json.faults(withLengths(63, 10_000))).containsExactly("password");
        assertThat(withLengths(63, 70_000).verdict()).isEqualTo("413 too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "'x'",
                "7",
                "{'username':'x9'",
                "{'username':'x9','password':'tall oaks from acorns'} {}",
                "{'username':'x9','username':'y9','password':'tall oaks from acorns'}",
                "{'username':'x9','password':'tall oaks from acorns','roles':['administrator']}"
            })
    void whatIsNoRegistrationIsRefusedAsAWhole(String body) {
        assertThat(register(body).verdict()).isEqualTo("400 malformed-request");
    }

    @Test
    void thereIsNothingElseToDoHere() {
        assertThat(SIGNET.stranger().get("/v1/accounts").verdict()).isEqualTo("405 method-not-allowed");
        assertThat(SIGNET.stranger().delete("/v1/accounts").verdict()).isEqualTo("405 method-not-allowed");
    }

    private static Answer withLengths(int name, int password) {
        return register("{'username':'" + "n".repeat(name) + "','password':'" + "pw".repeat(password / 2)
                + "w".repeat(password % 2) + "'}");
    }

    private static Answer register(String json) {
        return Member.patiently(() -> SIGNET.stranger().post("/v1/accounts", json.replace('\'', '"')));
    }
}
