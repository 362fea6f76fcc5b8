package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {
    private final AddressCheck strict = new AddressCheck(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "203.0.113.7",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void refusesWhatIsNotPublic(String address) throws Exception {
        assertThat(strict.allows("x.example", List.of(InetAddress.getByName(address))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2606:4700::1111", "2400:cb00::1"})
    void allowsWhatIsPublic(String address) throws Exception {
        assertThat(strict.allows("x.example", List.of(InetAddress.getByName(address))))
                .isTrue();
    }

    @Test
    void onePrivateAddressSpoilsTheHost() throws Exception {
        List<InetAddress> both = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
        assertThat(strict.allows("x.example", both)).isFalse();
        assertThat(strict.allows("x.example", List.of())).isFalse();
    }

    @Test
    void allowsWhatTheConfigurationNames() throws Exception {
        AddressCheck check = new AddressCheck(List.of("10.1.0.0/20", "Feeds.Intranet", "192.168.1.5"));
        assertThat(check.allows("a", List.of(InetAddress.getByName("10.1.15.255"))))
                .isTrue();
        assertThat(check.allows("a", List.of(InetAddress.getByName("10.1.16.0"))))
                .isFalse();
        assertThat(check.allows("a", List.of(InetAddress.getByName("192.168.1.5"))))
                .isTrue();
        assertThat(check.allows("feeds.intranet", List.of(InetAddress.getByName("10.9.9.9"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://x/", "http:/x", "gopher://x", "http://u:p@x.example/", "x"})
    void visitsTheWebOnly(String url) {
        assertThat(AddressCheck.isWeb(URI.create(url))).isFalse();
    }
}
