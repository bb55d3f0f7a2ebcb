package io.cartoonify.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.queue.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientIdentityTests {

    @Test
    void isWhoeverHasTheAddress() {
        assertThat(at("192.0.2.1")).isEqualTo(at("192.0.2.1")).isNotEqualTo(at("192.0.2.2"));
    }

    @Test
    void isWhoeverHasTheNetworkInIpv6HoweverItIsWritten() {
        assertThat(at("2001:db8::1")).isEqualTo(at("2001:db8:0:0:a:b:c:d")).isNotEqualTo(at("2001:db8:0:1::1"));
    }

    @ParameterizedTest
    @CsvSource({
        "::ffff:203.0.113.7, 203.0.113.7",
        "::ffff:cb00:7107, 203.0.113.7",
        "203.0.113.7:51234, 203.0.113.7",
        "[2001:db8::1]:443, 2001:db8::2",
        "[2001:db8::1], 2001:db8::2"
    })
    void isTheSameHoweverAProxyWritesTheAddress(String written, String plain) {
        assertThat(at(written)).isEqualTo(at(plain));
    }

    @Test
    void isNotAllOfThatArriveAtADualStackProxy() {
        assertThat(at("::ffff:203.0.113.7")).isNotEqualTo(at("::ffff:203.0.9.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz:x", "dead:beef:cafe", "::ffff:999.1.1.1", "1.2.3.4:", ":", "[]:1", "abc", ""})
    void neverLooksUpWhatIsNoAddress(String nonsense) {
        assertThat(at(nonsense).id()).isEqualTo("address " + nonsense);
    }

    @Test
    void isTheHolderOfAKeyWhateverTheAddress() {
        assertThat(holding("key", "192.0.2.1"))
                .isEqualTo(holding("key", "192.0.2.2"))
                .isNotEqualTo(holding("other", "192.0.2.1"));
    }

    @Test
    void takesAnAddressThatIsNoneAsItIs() {
        assertThat(at("unknown")).isEqualTo(at("unknown")).isNotEqualTo(at(":unknown"));
    }

    private static Client at(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return ClientIdentity.of(request);
    }

    private static Client holding(String key, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setRemoteUser(key);
        return ClientIdentity.of(request);
    }
}
