package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    @RegisterExtension
    static final RunningEdge EDGE = new RunningEdge();

    @Test
    void namesAreSnakeCaseInBothDirections() {
        String json =
                "{\"display_name\":\"x\",\"expires_in\":1,\"device\":{\"device_type\":\"phone\"},\"nick_name\":\"y\"}";
        Wire.Answer answer = EDGE.wire().sendJson("POST /v1/dummy", json);
        assertThat(answer.body()).isEqualTo(json);
    }

    @Test
    void whatIsOptionalMayBeAbsentAndStaysAbsent() {
        String json = "{\"display_name\":\"x\",\"expires_in\":1}";
        assertThat(EDGE.wire().sendJson("POST /v1/dummy", json).body()).isEqualTo(json);
    }

    @Test
    void anEmptyListIsWritten() {
        assertThat(EDGE.wire().send("GET /v1/listing").body()).isEqualTo("{\"sessions\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'display_name':'x','expires_in':1,'admin':true} | admin",
                "{'displayName':'x','expires_in':1} | displayName",
                "{'display_name':'x','expires_in':1,'device':{'evil':2}} | device/evil"
            })
    void anUnknownFieldIsRefusedByName(String json, String field) {
        Wire.Answer answer = post(json);
        assertThat(answer.verdict()).isEqualTo("400 malformed-request");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\",\"message\":\"is not known here\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'display_name':'x','expires_in':'abc'} | expires_in | does not have the right form",
                "{'display_name':'x','expires_in':99999999999} | expires_in | does not have the right form",
                "{'display_name':'x','expires_in':1,'device':{'device_type':[]}} | device/device_type | does not have",
                "{'display_name':'x'} | expires_in | is missing"
            })
    void aValueThatDoesNotFitIsNamed(String json, String field, String message) {
        Wire.Answer answer = post(json);
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\",\"message\":\"" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'display_name':'x','display_name':'y','expires_in':1}",
                "{'display_name':'x','expires_in':1,'device':{'device_type':'a','device_type':'b'}}",
                "{'display_name':'x','expires_in':1} {}",
                "{'display_name':'x','expires_in':1",
                "{display_name:'x','expires_in':1}",
                "{'display_name':'x','expires_in':1,}",
                "{'display_name':'x','expires_in':1} // ok",
                "[]",
                "null",
                "``",
                "'x'"
            })
    void whatIsNotOnePlainObjectIsRefused(String json) {
        assertThat(post(json).verdict()).isEqualTo("400 malformed-request");
    }

    @Test
    void theReasonOfARecordForRefusingIsNotTold() {
        Wire.Answer answer = post("{'display_name':' ','expires_in':1}");
        assertThat(answer.verdict()).isEqualTo("400 malformed-request");
        assertThat(answer.body()).doesNotContain("never told");
    }

    @Test
    void noRefusalRepeatsAValue() {
        assertThat(post("{'display_name':'x','expires_in':'hunter2'}").body()).doesNotContain("hunter2");
        assertThat(post("{'display_name':'x','password':'hunter2'}").body()).doesNotContain("hunter2");
        assertThat(post("{'display_name':'hunter2'").body()).doesNotContain("hunter2");
    }

    private static Wire.Answer post(String json) {
        return EDGE.wire().sendJson("POST /v1/dummy", json.replace('\'', '"'));
    }
}
