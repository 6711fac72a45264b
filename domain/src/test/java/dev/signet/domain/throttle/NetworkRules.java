package dev.signet.domain.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkRules {

    @ParameterizedTest
    @CsvSource({
        "c0000207, 192.0.2.7",
        "ffffffff, 255.255.255.255",
        "20010db8000000070000000000000001, 20010db800000007/64",
        "20010db800000007ffffffffffffffff, 20010db800000007/64",
        "20010db800000008ffffffffffffffff, 20010db800000008/64",
        "00000000000000000000ffffc0000207, 192.0.2.7",
        "00000000000000000000fffec0000207, 0000000000000000/64",
        "00000000000000000001ffffc0000207, 0000000000000000/64"
    })
    void oneSubscriberIsOneNetwork(String address, String network) {
        assertThat(Network.of(HexFormat.of().parseHex(address)).value()).isEqualTo(network);
    }

    @Test
    void nothingElseIsAnAddress() {
        assertThatThrownBy(() -> Network.of(new byte[5])).isInstanceOf(IllegalArgumentException.class);
    }
}
