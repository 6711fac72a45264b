package dev.signet.domain.session;

import static dev.signet.domain.session.DeviceType.BROWSER;
import static dev.signet.domain.session.DeviceType.PHONE;
import static dev.signet.domain.session.DeviceType.TABLET;
import static dev.signet.domain.session.SomeSession.BORN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.session.LoginDecision.Admit;
import dev.signet.domain.session.LoginDecision.AdmitAlone;
import dev.signet.domain.session.LoginDecision.Refuse;
import dev.signet.domain.session.LoginPolicy.AtMost;
import dev.signet.domain.session.LoginPolicy.Exclusive;
import dev.signet.domain.session.LoginPolicy.ExclusivePerDeviceType;
import dev.signet.domain.session.LoginPolicy.Unlimited;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPolicyRules {

    /** Number 1 is the oldest, but was used last; number 2 is the youngest. */
    private static final Session ONE =
            SomeSession.byCookie(1, BROWSER, after(1)).usedAt(after(9));

    private static final Session TWO = SomeSession.byToken(2, PHONE, after(5));
    private static final Session THREE = SomeSession.byCookie(3, PHONE, after(3));
    private static final Session ERP = SomeSession.ofThirdParty(4, PHONE, after(0));
    private static final List<Session> LIVE = List.of(ERP, TWO, THREE, ONE);

    @Test
    void underTheExclusivePolicyAnyLoginStandsAlone() {
        assertThat(new Exclusive().decide(LIVE, BROWSER)).isEqualTo(new AdmitAlone());
        assertThat(new Exclusive().decide(List.of(), BROWSER)).isEqualTo(new AdmitAlone());
    }

    @Test
    void exclusivePerTypeOfDeviceEndsOwnSessionsOfThatTypeOnly() {
        var policy = new ExclusivePerDeviceType();
        assertThat(policy.decide(LIVE, PHONE)).isEqualTo(new Admit(List.of(TWO, THREE)));
        assertThat(policy.decide(LIVE, BROWSER)).isEqualTo(new Admit(List.of(ONE)));
        assertThat(policy.decide(LIVE, TABLET)).isEqualTo(new Admit(List.of()));
    }

    @ParameterizedTest(name = "at most {0}, {1}: ends {2}")
    @CsvSource({
        "5, END_OLDEST, ''",
        "4, END_OLDEST, ''",
        "3, END_OLDEST, 1",
        "2, END_OLDEST, 1 3",
        "1, END_OLDEST, 1 3 2",
        "4, END_LONGEST_IDLE, ''",
        "3, END_LONGEST_IDLE, 3",
        "2, END_LONGEST_IDLE, 3 2",
        "1, END_LONGEST_IDLE, 3 2 1"
    })
    void asManyMakeRoomAsTheLimitAsksFor(int limit, Overflow overflow, String ending) {
        assertThat(new AtMost(limit, overflow).decide(LIVE, BROWSER)).isEqualTo(new Admit(numbered(ending)));
    }

    @ParameterizedTest(name = "at most {0} refuses the fourth: {1}")
    @CsvSource({"1, true", "2, true", "3, true", "4, false", "5, false"})
    void whereNobodyMakesRoomTheLoginIsRefused(int limit, boolean refused) {
        var expected = refused ? new Refuse(limit) : new Admit(List.of());
        assertThat(new AtMost(limit, Overflow.REFUSE).decide(LIVE, BROWSER)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void thirdPartiesAreNeitherCountedNorEnded(Overflow overflow) {
        assertThat(new AtMost(1, overflow).decide(List.of(ERP, ERP, ERP), PHONE))
                .isEqualTo(new Admit(List.of()));
        assertThat(new ExclusivePerDeviceType().decide(List.of(ERP), PHONE)).isEqualTo(new Admit(List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"END_OLDEST", "END_LONGEST_IDLE"})
    void ofEquallyOldOnesTheSmallerIdGoesWhateverTheOrder(Overflow overflow) {
        var first = SomeSession.byCookie(8, BROWSER, BORN);
        var second = SomeSession.byCookie(9, BROWSER, BORN);
        var policy = new AtMost(2, overflow);
        assertThat(policy.decide(List.of(first, second), PHONE)).isEqualTo(new Admit(List.of(first)));
        assertThat(policy.decide(List.of(second, first), PHONE)).isEqualTo(new Admit(List.of(first)));
    }

    @Test
    void theStandardIsTwelveOfWhichTheLongestIdleMakesRoom() {
        var twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> SomeSession.byCookie(number, BROWSER, after(number)))
                .toList();
        assertThat(LoginPolicy.standard().decide(twelve.subList(0, 11), PHONE)).isEqualTo(new Admit(List.of()));
        assertThat(LoginPolicy.standard().decide(twelve, PHONE)).isEqualTo(new Admit(List.of(twelve.getFirst())));
    }

    @Test
    void withoutALimitNobodyMakesRoom() {
        assertThat(new Unlimited().decide(LIVE, PHONE)).isEqualTo(new Admit(List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aLimitBelowOneDoesNotConstruct(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AtMost(limit, Overflow.REFUSE));
    }

    private static List<Session> numbered(String numbers) {
        return Arrays.stream(numbers.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .map(number -> List.of(ONE, TWO, THREE).get(Integer.parseInt(number) - 1))
                .toList();
    }

    private static Instant after(int minutes) {
        return BORN.plusSeconds(60L * minutes);
    }
}
