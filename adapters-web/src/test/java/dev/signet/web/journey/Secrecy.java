package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;

/** What no answer may hold, whatever was asked; every answer of every journey passes through here. */
final class Secrecy {

    private Secrecy() {}

    static Answer checked(Answer answer) {
        assertThat(answer.headers() + answer.body()).doesNotContain(Member.PASSWORD, Member.NEXT_PASSWORD, "$argon2");
        if (answer.body().contains("\"access_token\"")) {
            Claims.check(Json.text(answer, "access_token"));
        }
        return answer;
    }
}
