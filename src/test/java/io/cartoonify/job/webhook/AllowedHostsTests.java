package io.cartoonify.job.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.cartoon.order.InvalidRequestException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTests {
    private static final AllowedHosts HOSTS =
            new AllowedHosts(List.of("hooks.example.com", "*.example.org", "http://10.0.0.5:9000"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/a?b=c",
                "https://HOOKS.example.com:443/",
                "https://a.b.example.org/",
                "http://10.0.0.5:9000/hook"
            })
    void letsTheOperatorsHostsBeTold(String address) {
        assertThat(HOSTS.check(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "https://hooks.example.com:8443/",
                "https://hooks.example.com.evil.net/",
                "https://evil.net/#hooks.example.com",
                "https://hooks.example.com@evil.net/",
                "https://evilexample.org/",
                "https://example.org/",
                "https://10.0.0.5:9000/",
                "http://10.0.0.5/",
                "http://169.254.169.254/latest/meta-data",
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "hooks.example.com",
                "https:///x",
                "no address at all"
            })
    void refusesEverybodyElse(String address) {
        assertThatThrownBy(() -> HOSTS.check(address))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("callback m");
    }

    @Test
    void saysThatNobodyMayBeToldWhereThereIsNoList() {
        assertThatThrownBy(() -> new AllowedHosts(List.of()).check("https://hooks.example.com/"))
                .hasMessageContaining("has allowed no host");
    }
}
