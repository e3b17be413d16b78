package org.onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the ranges of addresses that are not public begin and end.
class AddressPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "9.255.255.255, 10.0.0.0",
        "11.0.0.0, 10.255.255.255",
        "100.63.255.255, 100.64.0.0",
        "100.128.0.0, 100.127.255.255",
        "126.255.255.255, 127.0.0.0",
        "128.0.0.0, 127.255.255.255",
        "169.253.255.255, 169.254.0.0",
        "172.15.255.255, 172.16.0.0",
        "172.32.0.0, 172.31.255.255",
        "192.0.1.0, 192.0.0.255",
        "192.167.255.255, 192.168.0.0",
        "192.169.0.0, 192.168.255.255",
        "198.17.255.255, 198.18.0.0",
        "198.20.0.0, 198.19.255.255",
        "223.255.255.255, 224.0.0.0",
        "2001:200::, 2001:1ff:ffff::",
        "2001:db7:ffff::, 2001:db8::",
        "2001:db9::, 2001:db8:ffff::",
        "3fff:1000::, 3fff:fff::",
        "2000::, 1fff:ffff::",
        "3ffe::, 4000::",
        "2002:808:808::, 2002:a00:1::",
        "64:ff9b::808:808, 64:ff9b::a00:1"
    })
    void aRangeEndsWhereItEnds(String open, String closed) {
        assertThat(AddressPolicy.PUBLIC.whyNot(InetAddress.ofLiteral(open)))
                .as(open)
                .isNull();
        assertThat(AddressPolicy.PUBLIC.whyNot(InetAddress.ofLiteral(closed)))
                .as(closed)
                .isNotBlank();
        assertThat(AddressPolicy.EVERYWHERE.whyNot(InetAddress.ofLiteral(closed)))
                .as(closed)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Zoë", "one\ntwo", "tab\there", "🌉"})
    void aNameThatServersCannotBeSentIsRefused(String agent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FetchSettings.defaults("1").withAgent(agent));
    }
}
